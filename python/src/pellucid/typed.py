"""Lists and dictionaries of one type, by the names that Numba has for them.

Kernels take Python's own lists too: of numbers, or of tuples of numbers, of one type.
"""
from .types import Type, typeof


class List(list):
    """A list whose elements have one type.

    Attributes:
        item_type: that type; None as long as the list is empty and has not been given one.
    """

    def __init__(self, elements=(), item_type=None):
        super().__init__()
        self.item_type = item_type
        self.extend(elements)

    @classmethod
    def empty_list(cls, item_type, allocated=0):
        """Returns an empty list for elements of a type."""
        return cls(item_type=item_type)

    def _checked(self, value):
        """Returns a value that may become an element."""
        kind = typeof(value)
        if self.item_type is None:
            self.item_type = kind
        elif kind != self.item_type:
            value = _cast(value, kind, self.item_type)
        return value

    def append(self, value):
        """As list.append; of the type of the list, or a number that becomes one of it."""
        super().append(self._checked(value))

    def extend(self, values):
        """As list.extend."""
        for value in values:
            self.append(value)

    def insert(self, index, value):
        """As list.insert."""
        super().insert(index, self._checked(value))

    def __setitem__(self, index, value):
        is_slice = isinstance(index, slice)
        super().__setitem__(index, map(self._checked, value) if is_slice else self._checked(value))

    def _sample(self):
        """Returns the like of an element, None if that is not known."""
        return _sample(self.item_type)

    def __reduce__(self):
        return List, (list(self), self.item_type)


class Dict(dict):
    """A dictionary whose keys have one type, and its values another one.

    Attributes:
        key_type, value_type: the types; None as long as the dictionary is empty and has not been
            given them.
    """

    def __init__(self, *entries, key_type=None, value_type=None):
        super().__init__()
        self.key_type, self.value_type = key_type, value_type
        for key, value in dict(*entries).items():
            self[key] = value

    @classmethod
    def empty(cls, key_type, value_type, n_keys=0):
        """Returns an empty dictionary for keys of one type and values of another one."""
        return cls(key_type=key_type, value_type=value_type)

    def __setitem__(self, key, value):
        kinds = typeof(key), typeof(value)
        if self.key_type is None:
            self.key_type, self.value_type = kinds
        super().__setitem__(_cast(key, kinds[0], self.key_type),
                            _cast(value, kinds[1], self.value_type))

    def setdefault(self, key, value=None):
        """As dict.setdefault."""
        if key not in self:
            self[key] = value
        return self[key]

    def update(self, *entries):
        """As dict.update."""
        for key, value in dict(*entries).items():
            self[key] = value

    def _sample(self):
        """Returns the like of a key and of a value, None if that is not known."""
        entry = _sample(self.key_type), _sample(self.value_type)
        return None if None in entry else entry

    def __reduce__(self):
        return _dictionary, (dict(self), self.key_type, self.value_type)


def _dictionary(entries, key_type, value_type):
    """Returns a dictionary that has been pickled."""
    return Dict(entries, key_type=key_type, value_type=value_type)


# The Python types of numbers, each of which holds those before it.
_NUMBERS = (bool, int, float, complex)


def _cast(value, kind, wanted):
    """Returns a value of one type as the other, which holds it, or raises TypeError."""
    if kind == wanted or not isinstance(wanted, Type):
        return value
    made = _python_type(wanted)
    if isinstance(value, _NUMBERS) and made is not None and _NUMBERS.index(
            _python_type(kind)) <= _NUMBERS.index(made):
        return made(value)
    raise TypeError(f"the elements are {wanted}, not {kind}")


def _sample(kind):
    """Returns a number of a type, None if it is no type of numbers."""
    made = _python_type(kind) if isinstance(kind, Type) else None
    return None if made is None else made(0)


def _python_type(kind):
    """Returns the Python type of a type of numbers, None for others."""
    for prefix, made in (("bool", bool), ("int", int), ("uint", int), ("float", float),
                         ("complex", complex)):
        if kind.name.startswith(prefix):
            return made
    return None
