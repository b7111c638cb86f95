import PellucidTyping

/// Returns the page that lists the functions which kernels call, in Markdown.
public func functionDocumentation() -> String {
  var page = """
    # Functions

    The functions that kernels call, with an example of each. This page is the output of
    `pellucid docs functions`; every example is compared with CPython and NumPy. In the examples


    """
  for (name, value) in FunctionList.variables { page += "- `\(name)` is `\(value)`\n" }
  for section in FunctionList.sections {
    page += "\n## \(section.title)\n\n| function | what it gives | example |\n|---|---|---|\n"
    for entry in section.entries {
      let example = entry.example.replacing("|", with: "\\|")
      page += "| `\(entry.signature)` | \(entry.text) | `\(example)` |\n"
    }
  }
  return page
}

/// Returns the examples of the functions as a file of kernels, with the calls to make at its end.
public func functionExamples() -> String {
  var kernels = """
    \"""The examples of the list of functions, which 'pellucid docs functions --examples' prints.\"""
    import cmath
    import math

    import numpy as np
    from numba import njit


    """
  var calls = "\n\n# tolerance: 1e-12\n"
  var number = 0
  for entry in FunctionList.sections.flatMap(\.entries) {
    number += 1
    let statements = entry.example.split(separator: "; ")
    let used = FunctionList.variables.filter { isUsed($0.name, in: entry.example) }
    let parameters = used.map(\.name).joined(separator: ", ")
    kernels += "\n\n@njit\ndef example_\(number)(\(parameters)):\n"
    for statement in statements.dropLast() { kernels += "    \(statement)\n" }
    kernels += "    return \(statements.last ?? "")\n"
    calls += "# run: example_\(number)(\(used.map(\.value).joined(separator: ", ")))\n"
    if let value = entry.expected { calls += "# expect: \(value)\n" }
  }
  return kernels + calls
}

/// `true` iff `name` is a word of `text`, and not the name of a member.
private func isUsed(_ name: String, in text: String) -> Bool {
  var word = ""
  for character in text + " " {
    if character.isLetter || character.isNumber || character == "_" || character == "." {
      word.append(character)
    } else {
      if word == name || word.hasPrefix(name + ".") { return true }
      word = ""
    }
  }
  return false
}
