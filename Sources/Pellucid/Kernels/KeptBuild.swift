/// Puts the C that the quick build compiles for the source file `name` into `folder`: `text` and, if
/// there is one, the version without `restrict`.
func keepQuickBuild(
  _ text: String, serial serialText: String?, of name: String, in folder: String
) throws(PellucidError) {
  try OutputFile.makeFolder(folder)
  let stem = name.hasSuffix(".py") ? String(name.dropLast(3)) : name
  try OutputFile.write(text, to: "\(folder)/\(stem).c")
  if let serialText { try OutputFile.write(serialText, to: "\(folder)/\(stem)_serial.c") }
}
