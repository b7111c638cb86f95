"""What lists do with the arrays that hold their elements."""
import numpy as np
from numba import njit


@njit
def enlarged(items, count):
    """Return the items in an array that has room for count of them, and for more."""
    larger = np.empty(max(count, 2 * items.size), items.dtype)
    for i in range(items.size):
        larger[i] = items[i]
    return larger


@njit
def moved(items, start, count, place):
    """Copy count items from start to place, behind them."""
    for i in range(count):
        items[place + i] = items[start + i]


@njit
def more_lists(starts, counts, rooms):
    """Return what is known of each list in arrays that have room for more lists."""
    needed = starts.size + 1
    return enlarged(starts, needed), enlarged(counts, needed), enlarged(rooms, needed)


@njit
def opened(items, count, index):
    """Make room for an item before the one at index, and return its place."""
    place = index
    if place < 0:
        place = max(place + count, 0)
    place = min(place, count)
    for i in range(count, place, -1):
        items[i] = items[i - 1]
    return place


@njit
def closed(items, count, place):
    """Move the items behind place down by one."""
    for i in range(place, count - 1):
        items[i] = items[i + 1]


@njit
def index(items, value, start=0, stop=9223372036854775807):
    """Return the first place of value from start to stop."""
    first = start
    if first < 0:
        first = max(first + items.size, 0)
    end = stop
    if end < 0:
        end = end + items.size
    for i in range(first, min(end, items.size)):
        if items[i] == value:
            return i
    raise ValueError(f"{value} is not in list")


@njit
def place_to_remove(items, value):
    """Return the first place of value."""
    for i in range(items.size):
        if items[i] == value:
            return i
    raise ValueError("list.remove(x): x not in list")


@njit
def count(items, value):
    """Return how many items equal value."""
    found = 0
    for item in items:
        if item == value:
            found += 1
    return found


@njit
def reverse(items):
    """Put the items in the opposite order."""
    last = items.size - 1
    for i in range(items.size // 2):
        item = items[i]
        items[i] = items[last - i]
        items[last - i] = item


@njit
def sort(items, reverse=False):
    """Sort the items."""
    items.sort()
    if reverse:
        last = items.size - 1
        for i in range(items.size // 2):
            item = items[i]
            items[i] = items[last - i]
            items[last - i] = item


@njit
def sorted(iterable, reverse=False):
    """Return the items in order."""
    items = np.empty(iterable.size, iterable.dtype)
    for i in range(iterable.size):
        items[i] = iterable[i]
    sort(items, reverse)
    return items


@njit
def copied(items):
    """Return a copy of the items."""
    result = np.empty(items.size, items.dtype)
    for i in range(items.size):
        result[i] = items[i]
    return result


@njit
def joined(first, second):
    """Return the items of both."""
    result = np.empty(first.size + second.size, first.dtype)
    for i in range(first.size):
        result[i] = first[i]
    for i in range(second.size):
        result[first.size + i] = second[i]
    return result


@njit
def repeated(items, times):
    """Return the items, several times over."""
    rounds = max(times, 0)
    result = np.empty(items.size * rounds, items.dtype)
    for k in range(rounds):
        for i in range(items.size):
            result[k * items.size + i] = items[i]
    return result


@njit
def equal(first, second):
    """Return True iff both hold equal items in the same order."""
    if first.size != second.size:
        return False
    for i in range(first.size):
        if first[i] != second[i]:
            return False
    return True


@njit
def unequal(first, second):
    """Return False iff both hold equal items in the same order."""
    return not equal(first, second)


@njit
def least(values):
    """Return the first of the least values."""
    if values.size == 0:
        raise ValueError("min() arg is an empty sequence")
    least = values[0]
    for i in range(1, values.size):
        if values[i] < least:
            least = values[i]
    return least


@njit
def greatest(values):
    """Return the first of the greatest values."""
    if values.size == 0:
        raise ValueError("max() arg is an empty sequence")
    greatest = values[0]
    for i in range(1, values.size):
        if values[i] > greatest:
            greatest = values[i]
    return greatest


@njit
def places(count, backwards):
    """Return the places of count items, from the last to the first iff backwards."""
    result = np.empty(count, np.int64)
    for i in range(count):
        result[i] = count - 1 - i if backwards else i
    return result


@njit
def ranked(order, keys):
    """Return the places sorted by their keys; those of equal keys stay in their order."""
    own = np.empty(order.size, keys.dtype)
    for i in range(order.size):
        own[i] = keys[order[i]]
    ranks = np.argsort(own)
    result = np.empty(order.size, np.int64)
    for i in range(order.size):
        result[i] = order[ranks[i]]
    return result


@njit
def turned(order, backwards):
    """Put the places in the opposite order iff backwards."""
    if backwards:
        reverse(order)


@njit
def picked(items, order):
    """Return the items at the places in order."""
    result = np.empty(order.size, items.dtype)
    for i in range(order.size):
        result[i] = items[order[i]]
    return result


@njit
def itself(item):
    """Return the item."""
    return item


@njit
def length(items):
    """Return how many items there are."""
    return len(items)


@njit
def magnitude(value):
    """Return the absolute value."""
    return abs(value)


@njit
def largest(items):
    """Return the greatest item."""
    return max(items)


@njit
def smallest(items):
    """Return the least item."""
    return min(items)


@njit
def total(items):
    """Return the sum of the items."""
    return sum(items)


@njit
def rows(items, dtype: "constant"):
    """Return the array whose rows the items are."""
    count = len(items)
    length = len(items[0]) if count > 0 else 0
    result = np.empty((count, length), dtype)
    for i in range(count):
        if len(items[i]) != length:
            raise ValueError("lists of several lengths are no rows of an array")
        for j in range(length):
            result[i, j] = items[i][j]
    return result
