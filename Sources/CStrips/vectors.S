/* vectors.S: calls of vector functions for the elements of strips.
 *
 * C compilers pass vectors of 32 and 64 bytes in registers only where the whole program is for
 * processors that have them, and this one asks at run time.
 *
 *   void pel_map_one_64(void *function, void *out, const void *a, int64_t bytes);
 *   void pel_map_two_64(void *function, void *out, const void *a, const void *b, int64_t bytes);
 *
 * and the same with 32. There are so many bytes that no vector is left half full.
 */
#if defined(__x86_64__) && defined(__linux__)
    .text

    .macro map_one name, first, size
    .globl \name
    .hidden \name
    .type \name, @function
\name:
    pushq %rbx
    pushq %r12
    pushq %r13
    pushq %r14
    pushq %r15
    movq %rdi, %rbx
    movq %rsi, %r12
    movq %rdx, %r13
    movq %rcx, %r14
    xorl %r15d, %r15d
1:  cmpq %r14, %r15
    jge 2f
    vmovupd (%r13,%r15), \first
    call *%rbx
    vmovupd \first, (%r12,%r15)
    addq $\size, %r15
    jmp 1b
2:  vzeroupper
    popq %r15
    popq %r14
    popq %r13
    popq %r12
    popq %rbx
    ret
    .size \name, .-\name
    .endm

    .macro map_two name, first, second, size
    .globl \name
    .hidden \name
    .type \name, @function
\name:
    pushq %rbx
    pushq %rbp
    pushq %r12
    pushq %r13
    pushq %r14
    pushq %r15
    subq $8, %rsp
    movq %rdi, %rbx
    movq %rsi, %r12
    movq %rdx, %r13
    movq %rcx, %rbp
    movq %r8, %r14
    xorl %r15d, %r15d
1:  cmpq %r14, %r15
    jge 2f
    vmovupd (%r13,%r15), \first
    vmovupd (%rbp,%r15), \second
    call *%rbx
    vmovupd \first, (%r12,%r15)
    addq $\size, %r15
    jmp 1b
2:  vzeroupper
    addq $8, %rsp
    popq %r15
    popq %r14
    popq %r13
    popq %r12
    popq %rbp
    popq %rbx
    ret
    .size \name, .-\name
    .endm

    map_one pel_map_one_32, %ymm0, 32
    map_two pel_map_two_32, %ymm0, %ymm1, 32
    map_one pel_map_one_64, %zmm0, 64
    map_two pel_map_two_64, %zmm0, %zmm1, 64
#endif

#if defined(__ELF__)
    .section .note.GNU-stack, "", %progbits
#endif
