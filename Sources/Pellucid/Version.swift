/// The version of the library, as in `0.1.0`.
public let libraryVersion = "0.1.0"
