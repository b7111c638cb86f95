/* race.h: shadow cells, by which a serial run finds what iterations of a parallel loop share. */

#ifndef PEL_RACE_H
#define PEL_RACE_H

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Which iterations used a piece of memory last, in the loop of this round; line 0: none did. */
typedef struct {
    int64_t writer;
    int64_t reader;
    int64_t other;
    int32_t writer_line;
    int32_t reader_line;
    int32_t other_line;
    uint32_t round;
} pel_race_cell;

/* The cells of a page of 4096 bytes, each for 2 ** shift of them. */
typedef struct {
    uint64_t number;
    uint64_t shift;
    pel_race_cell *cells;
} pel_race_page;

/* An array that findings can name; it lies between two addresses, and strides count elements. */
typedef struct {
    const char *name;
    uint64_t data;
    int64_t size;
    int64_t rank;
    int64_t extents[16];
    int64_t strides[16];
    uint64_t first;
    uint64_t end;
} pel_race_array;

/* The first of the elements that two lines use in two iterations of one loop, and their number. */
typedef struct {
    int64_t count;
    int64_t loop_line;
    uint64_t address;
    int64_t line;
    int64_t iteration;
    int64_t stores;
    int64_t other_line;
    int64_t other_iteration;
    int64_t other_stores;
    pel_race_array array;
} pel_race_finding;

/* All that a race check knows; pages that are not used have no cells. */
typedef struct {
    int64_t iteration;
    int32_t depth;
    int32_t line;
    int32_t loop_line;
    uint32_t round;
    pel_race_page *pages;
    uint64_t room;
    uint64_t used;
    uint64_t last;
    pel_race_array *arrays;
    int64_t array_count;
    int64_t array_room;
    int64_t finding_count;
    bool lacks_memory;
    pel_race_finding findings[64];
} pel_race;

/* The one race check of a library. */
static inline pel_race *pel_race_here(void)
{
    static pel_race race;
    return &race;
}

/* Returns where the page is kept, or where it would be. */
static inline uint64_t pel_race_slot(const pel_race *race, uint64_t number)
{
    uint64_t slot = number * 0x9E3779B97F4A7C15u >> 20 & (race->room - 1);
    while (race->pages[slot].cells != NULL && race->pages[slot].number != number) {
        slot = (slot + 1) & (race->room - 1);
    }
    return slot;
}

/* Doubles the room for pages; returns whether there was memory. */
static inline bool pel_race_grow(pel_race *race)
{
    pel_race_page *const old = race->pages;
    const uint64_t old_room = race->room;
    const uint64_t room = old_room == 0 ? 256 : 2 * old_room;
    pel_race_page *const pages = calloc(room, sizeof(pel_race_page));
    if (pages == NULL) {
        return false;
    }
    race->pages = pages;
    race->room = room;
    for (uint64_t k = 0; k < old_room; k++) {
        if (old[k].cells != NULL) {
            pages[pel_race_slot(race, old[k].number)] = old[k];
        }
    }
    free(old);
    return true;
}

/* Gives a page cells for 2 ** shift bytes each, which know what was known; false: no memory. */
static inline bool pel_race_refine(pel_race_page *page, uint64_t shift)
{
    const uint64_t count = (uint64_t)4096 >> shift;
    pel_race_cell *const cells = calloc(count, sizeof(pel_race_cell));
    if (cells == NULL) {
        return false;
    }
    if (page->cells != NULL) {
        for (uint64_t k = 0; k < count; k++) {
            cells[k] = page->cells[k << shift >> page->shift];
        }
        free(page->cells);
    }
    page->cells = cells;
    page->shift = shift;
    return true;
}

/* Returns the page with cells for pieces of so many bytes or less; NULL: there is no memory. */
static inline pel_race_page *pel_race_page_of(pel_race *race, uint64_t number, int64_t size)
{
    const uint64_t shift = size >= 16 ? 4 : size >= 8 ? 3 : size >= 4 ? 2 : size >= 2 ? 1 : 0;
    uint64_t slot = race->last;
    if (race->room == 0 || race->pages[slot].cells == NULL || race->pages[slot].number != number) {
        if (2 * race->used >= race->room && !pel_race_grow(race)) {
            return NULL;
        }
        slot = pel_race_slot(race, number);
        race->last = slot;
    }
    pel_race_page *const page = &race->pages[slot];
    if (page->cells != NULL && page->shift <= shift) {
        return page;
    }
    race->used += page->cells == NULL;
    page->number = number;
    return pel_race_refine(page, shift) ? page : NULL;
}

/* Notes that two iterations use an element, once for each pair of lines and each array. */
static inline void pel_race_find(pel_race *race, pel_race_finding finding)
{
    finding.count = 1;
    finding.loop_line = race->loop_line;
    finding.iteration = race->iteration;
    for (int64_t k = race->array_count - 1; k >= 0; k--) {
        if (race->arrays[k].first <= finding.address && finding.address < race->arrays[k].end) {
            finding.array = race->arrays[k];
            break;
        }
    }
    for (int64_t k = 0; k < race->finding_count; k++) {
        pel_race_finding *const known = &race->findings[k];
        if (known->line == finding.line && known->other_line == finding.other_line &&
            known->stores == finding.stores && known->other_stores == finding.other_stores &&
            known->array.name == finding.array.name) {
            known->count++;
            return;
        }
    }
    if (race->finding_count < 64) {
        race->findings[race->finding_count] = finding;
        race->finding_count++;
    }
}

/* Compares the use of an element, by one of its cells, with those of other iterations. */
static inline void pel_race_meet(pel_race *race, const pel_race_cell *cell, uint64_t element,
                                 int32_t line, bool stores)
{
    const bool meets_writer = cell->writer_line != 0 && cell->writer != race->iteration;
    const bool meets_reader = cell->reader_line != 0 && cell->reader != race->iteration;
    const bool meets_other = cell->other_line != 0 && cell->other != race->iteration;
    if (!meets_writer && !(stores && (meets_reader || meets_other))) {
        return;
    }
    pel_race_finding finding = {.address = element, .line = line, .stores = stores};
    finding.other_stores = meets_writer;
    if (meets_writer) {
        finding.other_line = cell->writer_line;
        finding.other_iteration = cell->writer;
    } else if (meets_reader) {
        finding.other_line = cell->reader_line;
        finding.other_iteration = cell->reader;
    } else {
        finding.other_line = cell->other_line;
        finding.other_iteration = cell->other;
    }
    pel_race_find(race, finding);
}

/* Keeps in a cell that the iteration at hand uses it. */
static inline void pel_race_keep(const pel_race *race, pel_race_cell *cell, int32_t line,
                                 bool stores)
{
    if (stores) {
        cell->writer = race->iteration;
        cell->writer_line = line;
    } else if (cell->reader_line == 0 || cell->reader == race->iteration) {
        cell->reader = race->iteration;
        cell->reader_line = line;
    } else {
        cell->other = race->iteration;
        cell->other_line = line;
    }
}

/* Notes that the iteration at hand uses an element; line 0 stands for that of the call. */
static inline void pel_race_use(const void *element, int64_t size, int32_t line, bool stores)
{
    pel_race *const race = pel_race_here();
    if (race->depth == 0) {
        return;
    }
    const uint64_t address = (uint64_t)element;
    const int32_t shown = line != 0 ? line : race->line;
    uint64_t place = address;
    while (place < address + (uint64_t)size) {
        pel_race_page *const page = pel_race_page_of(race, place >> 12, size);
        if (page == NULL) {
            race->lacks_memory = true;
            return;
        }
        pel_race_cell *const cell = &page->cells[(place & 4095) >> page->shift];
        if (cell->round != race->round) {
            memset(cell, 0, sizeof(pel_race_cell));
            cell->round = race->round;
        }
        pel_race_meet(race, cell, address, shown, stores);
        pel_race_keep(race, cell, shown, stores);
        place = ((place >> page->shift) + 1) << page->shift;
    }
}

/* The element itself, which the iteration at hand reads. */
static inline const void *pel_race_read(const void *element, int64_t size, int32_t line)
{
    pel_race_use(element, size, line, false);
    return element;
}

/* The element itself, which the iteration at hand stores to. */
static inline void *pel_race_write(void *element, int64_t size, int32_t line)
{
    pel_race_use(element, size, line, true);
    return element;
}

/* Makes a description of an array. */
static inline pel_race_array pel_race_describe(const char *name, const void *data, int64_t size,
                                               int64_t rank, const int64_t *extents,
                                               const int64_t *strides)
{
    pel_race_array array = {.name = name, .data = (uint64_t)data, .size = size, .rank = rank};
    array.first = array.data;
    array.end = array.data + (uint64_t)size;
    for (int64_t axis = 0; axis < rank && axis < 16; axis++) {
        const int64_t reach = (extents[axis] - 1) * strides[axis] * size;
        array.extents[axis] = extents[axis];
        array.strides[axis] = strides[axis];
        if (extents[axis] <= 0) {
            array.end = array.first;
            break;
        }
        if (reach < 0) {
            array.first += (uint64_t)reach;
        } else {
            array.end += (uint64_t)reach;
        }
    }
    return array;
}

/* Notes that the iteration at hand uses all elements of an array. */
static inline void pel_race_use_all(const void *data, int64_t size, int32_t line, bool stores,
                                    int64_t rank, const int64_t *extents, const int64_t *strides)
{
    int64_t places[16] = {0};
    int64_t axis = 0;
    const char *element = data;
    for (int64_t k = 0; k < rank; k++) {
        if (extents[k] <= 0) {
            return;
        }
    }
    while (axis >= 0) {
        pel_race_use(element, size, line, stores);
        for (axis = rank - 1; axis >= 0; axis--) {
            places[axis]++;
            element += strides[axis] * size;
            if (places[axis] < extents[axis]) {
                break;
            }
            element -= extents[axis] * strides[axis] * size;
            places[axis] = 0;
        }
    }
}

/* Keeps the name of an array whose memory is new, so that earlier uses of it are forgotten. */
static inline void pel_race_know(const char *name, const void *data, int64_t size, int64_t rank,
                                 const int64_t *extents, const int64_t *strides)
{
    pel_race *const race = pel_race_here();
    const pel_race_array array = pel_race_describe(name, data, size, rank, extents, strides);
    int64_t kept = 0;
    for (int64_t k = 0; k < race->array_count; k++) {
        if (race->arrays[k].end <= array.first || array.end <= race->arrays[k].first) {
            race->arrays[kept] = race->arrays[k];
            kept++;
        }
    }
    race->array_count = kept;
    if (kept == race->array_room) {
        const uint64_t room = kept == 0 ? 16 : 2 * (uint64_t)kept;
        pel_race_array *const arrays = realloc(race->arrays, room * sizeof(pel_race_array));
        if (arrays == NULL) {
            race->lacks_memory = true;
            return;
        }
        race->arrays = arrays;
        race->array_room = (int64_t)room;
    }
    race->arrays[kept] = array;
    race->array_count++;
    for (uint64_t place = array.first; race->depth > 0 && place < array.end;) {
        pel_race_page *const page = pel_race_page_of(race, place >> 12, size);
        if (page == NULL) {
            race->lacks_memory = true;
            return;
        }
        page->cells[(place & 4095) >> page->shift].round = 0;
        place = ((place >> page->shift) + 1) << page->shift;
    }
}

/* A parallel loop begins; loops inside it run in the iterations of this one. */
static inline void pel_race_begin(int32_t line)
{
    pel_race *const race = pel_race_here();
    if (race->depth == 0) {
        race->round++;
        race->line = line;
        race->loop_line = line;
    }
    race->depth++;
}

/* An iteration of the innermost loop begins. */
static inline void pel_race_iterate(int64_t iteration)
{
    pel_race *const race = pel_race_here();
    if (race->depth == 1) {
        race->iteration = iteration;
    }
}

/* A parallel loop ends. */
static inline void pel_race_end(void)
{
    pel_race_here()->depth--;
}

/* A function is called, whose own lines may not be those of the source. */
static inline void pel_race_call(int32_t line)
{
    if (line != 0) {
        pel_race_here()->line = line;
    }
}

/* Forgets all that earlier calls of the kernel did. */
void pel_race_start(void);
void pel_race_start(void)
{
    pel_race *const race = pel_race_here();
    for (uint64_t k = 0; k < race->room; k++) {
        free(race->pages[k].cells);
    }
    free(race->pages);
    free(race->arrays);
    memset(race, 0, sizeof(pel_race));
}

/* Keeps the name of an array that a kernel is called with. */
void pel_race_argument(const char *name, const void *data, int64_t size, int64_t rank,
                       const int64_t *extents, const int64_t *strides);
void pel_race_argument(const char *name, const void *data, int64_t size, int64_t rank,
                       const int64_t *extents, const int64_t *strides)
{
    pel_race_know(name, data, size, rank, extents, strides);
}

/* Returns the number of findings, -1 if memory was lacking, and lends them. */
int64_t pel_race_findings(const pel_race_finding **findings);
int64_t pel_race_findings(const pel_race_finding **findings)
{
    pel_race *const race = pel_race_here();
    *findings = race->findings;
    return race->lacks_memory ? -1 : race->finding_count;
}

#endif
