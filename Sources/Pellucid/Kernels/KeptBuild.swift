/// Puts the C that the quick build compiles for the source file `name` into `folder`.
func keepQuickBuild(
  _ text: String, of name: String, in folder: String
) throws(PellucidError) {
  try OutputFile.makeFolder(folder)
  let stem = name.hasSuffix(".py") ? String(name.dropLast(3)) : name
  try OutputFile.write(text, to: "\(folder)/\(stem).c")
}
