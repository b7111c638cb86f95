"""Finds the text of a function: in files, cells and `-c`, and from other processes."""
import ast
import inspect
import linecache
import os
import re
import sys
import textwrap
import threading
import types as python_types

from .constants import constant_text
from .errors import TypingError


class Function:
    """The text of one function: its header and body, without decorators.

    Attributes:
        name: the name in the text, which is "kernel" for a lambda.
        file, line: where the text stands.
        lines: its lines; defaults that are no literals are written as constants.
    """

    def __init__(self, function, text=None):
        """Creates an instance of a function, or of one whose `text` starts in its first line."""
        self.function = function
        self.file = function.__code__.co_filename
        self.line = function.__code__.co_firstlineno
        if text is not None:
            self.node = parsed(text).body[0]
            self.lines = text.splitlines()
        elif function.__name__ == "<lambda>":
            self._take_lambda(function)
        else:
            self._take_definition(function)
        self.name = self.node.name
        self.identifiers = {one.id for one in ast.walk(self.node) if isinstance(one, ast.Name)}
        self.identifiers.update(function.__code__.co_varnames)

    def _take_definition(self, function):
        """Reads the text of a `def`."""
        block, tree = _block_and_tree(function)
        self.node = _definition(tree, function.__name__)
        self.node.decorator_list = []
        self.lines = block[self.node.lineno - 1:self.node.end_lineno]
        self.line += self.node.lineno - 1
        ast.increment_lineno(self.node, 1 - self.node.lineno)
        edits = _constant_defaults(self.node.args, function)
        if edits:
            self._take_text(_edited(self.lines, edits))

    def _take_lambda(self, function):
        """Makes a `def` of a lambda."""
        found = _lambda(function)
        found.args.defaults = [
            _literal(node, value)
            for node, value in zip(found.args.defaults, function.__defaults__ or ())]
        body = ast.unparse(found.body)
        self._take_text([f"def kernel({ast.unparse(found.args)}): return {body}"])

    def _take_text(self, lines):
        """Takes lines as the text."""
        self.lines = lines
        self.node = parsed("\n".join(lines)).body[0]

    def names(self):
        """Returns the names that the function may read from outside, in order."""
        codes, names = [self.function.__code__], {}
        while codes:
            code = codes.pop()
            names |= dict.fromkeys(code.co_names + code.co_freevars)
            codes += [one for one in code.co_consts if isinstance(one, python_types.CodeType)]
        return [name for name in names if name in self.identifiers]

    def values(self):
        """Returns what the names stand for, those that are bound."""
        scope = self.function.__globals__
        closed = {}
        cells = self.function.__closure__ or ()
        for name, cell in zip(self.function.__code__.co_freevars, cells):
            try:
                closed[name] = cell.cell_contents
            except ValueError:
                pass
        inner = scope.get("__builtins__", {})
        inner = inner if isinstance(inner, dict) else vars(inner)
        values = {}
        for name in self.names():
            for place in (closed, scope, inner):
                if name in place:
                    values[name] = place[name]
                    break
        return values

    def paths(self):
        """Returns (node, names) for each `a.b.c` that starts from a name read from outside, the
        longest ones and all that they start with."""
        outside = set(self.names())
        found = []
        for node in ast.walk(self.node):
            names, base = [], node
            while isinstance(base, ast.Attribute):
                names.append(base.attr)
                base = base.value
            if names and isinstance(base, ast.Name) and base.id in outside:
                found.append((node, (base.id, *reversed(names))))
        return found

    def _handed_on(self, name, count):
        """Returns each `*name` in the arguments of a call; of none, those that come last."""
        return [call.args[place] for call in ast.walk(self.node) if isinstance(call, ast.Call)
                for place, argument in enumerate(call.args)
                if isinstance(argument, ast.Starred) and isinstance(argument.value, ast.Name)
                and argument.value.id == name
                and (count > 0 or place == len(call.args) - 1 and not call.keywords)]

    def renamed(self, names, title, paths=(), rest_count=None, is_called=False):
        """Returns the lines with other names for some of those that the function reads, with names
        for what `paths` lead to, and `title` as its own name. Parameters keep theirs. What a call
        from Python has besides arrives as a tuple, of `rest_count` elements where that is known;
        `is_called` tells that kernels make the calls."""
        rest = None if is_called else self.node.args.vararg
        if not names and not paths and title == self.name and rest is None:
            return self.lines
        edits = [(node.lineno, node.col_offset, node.end_col_offset, name) for node, name in paths]
        inside = {id(part) for node, _ in paths for part in ast.walk(node)}
        if rest is not None:
            line = self.lines[rest.lineno - 1].encode()
            edits.append((rest.lineno, line.rindex(b"*", 0, rest.col_offset), rest.col_offset, ""))
            if rest_count is not None:
                items = ", ".join(f"{rest.arg}[{index}]" for index in range(rest_count))
                edits += [(node.lineno, node.col_offset, node.end_col_offset, items)
                          for node in self._handed_on(rest.arg, rest_count)]
        own = {id(node) for node in ast.walk(self.node.args)}
        for node in ast.walk(self.node):
            name = node.id if isinstance(node, ast.Name) else (
                node.arg if isinstance(node, ast.arg) else None)
            if name in names and id(node) not in own and id(node) not in inside:
                start = node.col_offset
                edits.append((node.lineno, start, start + len(name.encode()), names[name]))
        lines = _edited(self.lines, edits)
        pattern = rf"^(\s*def\s+){re.escape(self.name)}\b"
        lines[0] = re.sub(pattern, rf"\g<1>{title}", lines[0])
        return lines


# Python 3.11 and before cannot make the trees of two threads at a time.
_turn = threading.Lock()


def parsed(text, mode="exec"):
    """Returns the syntax tree of a text."""
    with _turn:
        return ast.parse(text, mode=mode)


def _renew_turn():
    """Gives a forked process a lock that no other thread holds."""
    global _turn
    _turn = threading.Lock()


os.register_at_fork(after_in_child=_renew_turn)


def _edited(lines, edits):
    """Returns lines with (line, start, end, text) put in, where offsets count bytes."""
    lines = list(lines)
    for line, start, end, text in sorted(edits, reverse=True):
        old = lines[line - 1].encode()
        lines[line - 1] = (old[:start] + text.encode() + old[end:]).decode()
    return lines


def _constant_defaults(arguments, function):
    """Returns the edits that write defaults as the constants they are, where they are no
    literals."""
    pairs = list(zip(arguments.defaults, function.__defaults__ or ()))
    named = function.__kwdefaults__ or {}
    pairs += [(node, named[argument.arg])
              for argument, node in zip(arguments.kwonlyargs, arguments.kw_defaults)
              if node is not None and argument.arg in named]
    edits = []
    for node, value in pairs:
        if not any(isinstance(part, ast.Name) for part in ast.walk(node)):
            continue
        text = constant_text(value)
        if text is not None and node.lineno == node.end_lineno:
            edits.append((node.lineno, node.col_offset, node.end_col_offset, text))
    return edits


def _literal(node, value):
    """Returns the expression of a default as the constant it is, where it is one."""
    text = constant_text(value)
    return node if text is None else parsed(text, mode="eval").body


def _block_and_tree(function):
    """Returns the lines of a function from its first decorator on, without their margin, and what
    they parse to."""
    lines = _file_lines(function)[function.__code__.co_firstlineno - 1:]
    if lines:
        # inspect, which reads tokens, takes ten times as long as the compiler.
        text = textwrap.dedent("".join(_block(lines)))
        try:
            return text.splitlines(), parsed(text)
        except SyntaxError:
            pass
    try:
        text = textwrap.dedent(inspect.getsource(function))
        return text.splitlines(), parsed(text)
    except (OSError, TypeError, SyntaxError) as error:
        raise _unreadable(function, error) from None


def _unreadable(function, reason):
    """Returns the error for a function without a text."""
    return TypingError(f"the source of '{function.__name__}' cannot be read: {reason}; pass its "
                       "text to pellucid.compile()")


def _file_lines(function):
    """Returns the lines of the file, the cell or the `-c` that a function stands in."""
    name = function.__code__.co_filename
    lines = linecache.getlines(name, function.__globals__)
    if lines or name != "<string>" or "-c" not in sys.orig_argv[:-1]:
        return lines
    text = sys.orig_argv[sys.orig_argv.index("-c") + 1]
    try:
        codes = [compile(text, name, "exec")]
    except SyntaxError:
        return []
    # exec() calls its texts by the same name: only the very same code counts.
    for code in codes:
        if code == function.__code__:
            return text.splitlines(keepends=True)
        codes += [one for one in code.co_consts if isinstance(one, python_types.CodeType)]
    return []


def _block(lines):
    """Returns the lines of the definition that starts at the first, going by indentation."""
    margin = len(lines[0]) - len(lines[0].lstrip())
    has_begun = False
    for number, line in enumerate(lines):
        text = line.strip()
        if not text or text.startswith("#"):
            continue
        is_outside = len(line) - len(line.lstrip()) <= margin
        if has_begun and is_outside and not text.startswith(")"):
            return lines[:number]
        has_begun = has_begun or text.startswith("def ")
    return lines


def _definition(tree, name):
    """Returns the `def` of a function."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name == name:
            return node
    raise TypingError(f"the source of '{name}' cannot be found")


def _lambda(function):
    """Returns the lambda that a function comes from."""
    line = function.__code__.co_firstlineno
    try:
        tree = parsed("".join(_file_lines(function)))
    except SyntaxError as error:
        raise _unreadable(function, error) from None
    found = [node for node in ast.walk(tree)
             if isinstance(node, ast.Lambda) and node.lineno == line]
    if len(found) > 1:
        found = [node for node in found if _fits(node, function.__code__)]
        if sys.version_info >= (3, 11):
            # Lambdas that stand around the one that is meant hold its code too; it comes last.
            found = found[-1:]
    if not found:
        raise _unreadable(function, "there is no lambda in its line")
    if len({ast.unparse(node) for node in found}) > 1:
        raise TypingError(
            "two lambdas of one line cannot be told apart: give them lines of their own")
    return found[0]


def _fits(node, code):
    """Returns true iff a lambda may be what a code object has been compiled from."""
    if sys.version_info >= (3, 11):
        body = node.body
        start, end = (body.lineno, body.col_offset), (body.end_lineno, body.end_col_offset)
        places = [((line, column), (last, end_column))
                  for line, last, column, end_column in code.co_positions() if end_column]
        return all(start <= first and last <= end for first, last in places)
    own = compile(ast.Expression(node), "<lambda>", "eval").co_consts
    own = next(one for one in own if isinstance(one, python_types.CodeType))
    return (own.co_varnames == code.co_varnames and own.co_consts == code.co_consts
            and {*own.co_names, *own.co_freevars} == {*code.co_names, *code.co_freevars}
            and (code.co_freevars or own.co_code == code.co_code))
