"""What dictionaries and sets do with the arrays that hold them.

keys and values hold the entries in the order in which they came. The first half of index says of
each entry which one follows in its chain: -1 for none, -2 where the entry has been dropped. The
second half says of each chain which entry is the first. A key that is a tuple has an array for
each of its numbers.
"""
import math

import numpy as np
from numba import is_tuple, njit


@njit
def spread(key):
    """Return a number that differs for most keys, also in its low bits."""
    if is_tuple(key):
        if len(key) == 1:
            return spread(key[0])
        return spread(key[0]) * 31 ^ spread(key[1:])
    if key.dtype.kind == "f":
        bits = 0
        if math.isfinite(key):
            mantissa, exponent = math.frexp(key)
            bits = np.int64(mantissa * 9007199254740992.0) + exponent
    else:
        bits = np.int64(key)
    bits *= -7046029254386353131
    return bits ^ bits >> 32


@njit
def chain(index, key):
    """Return the place in the index of the chain that the key belongs to."""
    room = index.size // 2
    return room + (spread(key) & room - 1)


@njit
def holds(keys, entry, key):
    """Return True iff the entry has the key, which is a tuple."""
    if len(key) == 1:
        return keys[0][entry] == key[0]
    return keys[0][entry] == key[0] and holds(keys[1:], entry, key[1:])


@njit
def key_of(keys, entry):
    """Return the key of the entry."""
    if is_tuple(keys):
        if len(keys) == 1:
            return (keys[0][entry],)
        return (keys[0][entry],) + key_of(keys[1:], entry)
    return keys[entry]


@njit
def put(keys, entry, key):
    """Make the key that of the entry."""
    if is_tuple(keys):
        keys[0][entry] = key[0]
        if len(keys) > 1:
            put(keys[1:], entry, key[1:])
    else:
        keys[entry] = key


@njit
def find(keys, index, key):
    """Return the entry of the key, or -1."""
    entry = index[chain(index, key)]
    if is_tuple(key):
        while entry >= 0 and not holds(keys, entry, key):
            entry = index[entry]
    else:
        while entry >= 0 and keys[entry] != key:
            entry = index[entry]
    return entry


@njit
def enter(keys, index, used, key):
    """Return the entry of the key; a new one, behind those in use, if it has none."""
    entry = find(keys, index, key)
    if entry < 0:
        entry = used
        place = chain(index, key)
        index[entry] = index[place]
        index[place] = entry
        put(keys, entry, key)
    return entry


@njit
def drop(keys, index, key):
    """Take the entry of the key out of its chain and return it, or -1."""
    place = chain(index, key)
    entry = index[place]
    if is_tuple(key):
        while entry >= 0 and not holds(keys, entry, key):
            place = entry
            entry = index[entry]
    else:
        while entry >= 0 and keys[entry] != key:
            place = entry
            entry = index[entry]
    if entry >= 0:
        index[place] = index[entry]
        index[entry] = -2
    return entry


@njit
def moved(items, index, used, room):
    """Return the items of the entries that are left, with room for as many as given."""
    if is_tuple(items):
        if len(items) == 1:
            return (moved(items[0], index, used, room),)
        return (moved(items[0], index, used, room),) + moved(items[1:], index, used, room)
    result = np.empty(room, items.dtype)
    count = 0
    for entry in range(used):
        if index[entry] != -2:
            result[count] = items[entry]
            count += 1
    return result


@njit
def indexed(keys, count, room):
    """Return the index of as many keys as given, which differ."""
    index = np.full(2 * room, -1)
    for entry in range(count):
        place = chain(index, key_of(keys, entry))
        index[entry] = index[place]
        index[place] = entry
    return index


@njit
def index_of(keys):
    """Return the index of keys, which differ."""
    count = keys[0].size if is_tuple(keys) else keys.size
    room = 8
    while room < count:
        room *= 2
    return indexed(keys, count, room)


@njit
def grown(keys, values, index, used, count):
    """Return keys, values and index with room for more entries, and without the dropped ones."""
    room = index.size // 2
    if 2 * count > room:
        room *= 2
    new_keys = moved(keys, index, used, room)
    new_values = moved(values, index, used, room)
    new_index = indexed(new_keys, count, room)
    return new_keys, new_values, new_index


@njit
def grown_set(keys, index, used, count):
    """Return keys and index with room for more entries, and without the dropped ones."""
    room = index.size // 2
    if 2 * count > room:
        room *= 2
    new_keys = moved(keys, index, used, room)
    new_index = indexed(new_keys, count, room)
    return new_keys, new_index


@njit
def selected(keys, index, used, others, other_index, wanted):
    """Return the keys that the others have, or do not have, with their index and their count."""
    result = moved(keys, index, used, index.size // 2)
    result_index = np.full(index.size, -1)
    count = 0
    for entry in range(used):
        if index[entry] != -2:
            key = key_of(keys, entry)
            if (find(others, other_index, key) >= 0) == wanted:
                enter(result, result_index, count, key)
                count += 1
    return result, result_index, count


@njit
def within(keys, index, used, others, other_index):
    """Return True iff the others have all the keys."""
    for entry in range(used):
        if index[entry] != -2 and find(others, other_index, key_of(keys, entry)) < 0:
            return False
    return True


@njit
def same(keys, values, index, used, others, other_values, other_index):
    """Return True iff the others have all the entries."""
    for entry in range(used):
        if index[entry] != -2:
            place = find(others, other_index, key_of(keys, entry))
            if place < 0:
                return False
            if key_of(values, entry) != key_of(other_values, place):
                return False
    return True


@njit
def disjoint(keys, index, used, others, other_index):
    """Return True iff the others have none of the keys."""
    for entry in range(used):
        if index[entry] != -2 and find(others, other_index, key_of(keys, entry)) >= 0:
            return False
    return True
