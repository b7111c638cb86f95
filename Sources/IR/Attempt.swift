/// `try: body except …: handlers else: otherwise`: the errors that leave a statement of the body go
/// to the first handler that takes their class, and on from here if there is none.
///
/// Registers keep what the body has given them up to the error; a statement that fails gives them
/// nothing.
package struct Attempt: Hashable, Sendable {
  /// What may fail.
  package var body: Block
  /// What runs where the end of the body is reached; its errors are not handled here.
  package var otherwise: Block
  /// What runs behind an error, of which the first that takes its class does; not empty.
  package var handlers: [Handler]
  /// `true` iff the body can leave no error of a class that no handler takes; set by the pass
  /// `ErrorPropagation`.
  package var isExhaustive: Bool

  /// Creates an instance with the given parts.
  package init(body: Block, otherwise: Block = Block(), handlers: [Handler]) {
    self.body = body
    self.otherwise = otherwise
    self.handlers = handlers
    self.isExhaustive = false
  }

  /// What is done about errors of some classes.
  package struct Handler: Hashable, Sendable {
    /// The classes, in the order of `ErrorClass`; nil for all.
    package var classes: [ErrorClass]?
    /// What runs; its errors are not handled here.
    package var body: Block

    /// Creates an instance with the given parts.
    package init(_ classes: [ErrorClass]?, _ body: Block) {
      self.classes = classes
      self.body = body
    }
  }

  /// The blocks, in order of text.
  package var blocks: [Block] { [body, otherwise] + handlers.map(\.body) }

  /// Returns the statement with `map` of each block.
  package func mappingBlocks(_ map: (Block) -> Block) -> Attempt {
    var result = self
    result.body = map(body)
    result.otherwise = map(otherwise)
    for index in handlers.indices { result.handlers[index].body = map(handlers[index].body) }
    return result
  }

  /// `true` iff a handler takes all classes.
  package var takesAll: Bool { handlers.contains { $0.classes == nil } }

  /// `true` iff an error of the body may go on to what is around.
  package var leavesErrors: Bool { !isExhaustive && !takesAll }

  /// `true` iff nothing behind the statement is reached.
  package var endsPath: Bool {
    (body.endsPath || otherwise.endsPath) && handlers.allSatisfy(\.body.endsPath)
  }
}
