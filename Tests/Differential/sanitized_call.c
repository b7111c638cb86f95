/* Calls the entry point of a kernel with arguments from a file, for sanitizer.py.
 *
 * The file holds the number of slots of the results, that of the slots of the arguments, and for each
 * of those 0 and its value, or 1, a number of bytes, and the bytes of the array whose address it is.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

/* A value that is passed to or from an entry point. */
typedef union {
    int64_t i;
    void *p;
} pel_slot;

/* What a kernel raised. */
typedef struct {
    int code;
    int line;
    char message[120];
} pel_error;

int64_t ENTRY(const pel_slot *arguments, pel_slot *results, pel_error *error);

/* Returns the next number of the file. */
static int64_t number(FILE *file)
{
    int64_t value;
    if (fread(&value, sizeof value, 1, file) != 1) {
        abort();
    }
    return value;
}

int main(int count, char **words)
{
    FILE *const file = count == 2 ? fopen(words[1], "rb") : NULL;
    if (file == NULL) {
        return 2;
    }
    pel_slot *const results = calloc((size_t)number(file) + 1, sizeof(pel_slot));
    const int64_t slots = number(file);
    pel_slot *const arguments = calloc((size_t)slots + 1, sizeof(pel_slot));
    for (int64_t k = 0; k < slots; k++) {
        const int64_t is_array = number(file);
        arguments[k].i = number(file);
        if (is_array) {
            const size_t size = (size_t)arguments[k].i;
            arguments[k].p = malloc(size + 1);
            if (fread(arguments[k].p, 1, size, file) != size) {
                return 2;
            }
        }
    }
    pel_error error = {0};
    ENTRY(arguments, results, &error);
    return 0;
}
