/** The smallest programs that use 128-bit instructions: a constant, and a product of the relaxed set. Whoever takes them can run the builds that need them. */
const SIMD = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11,
];
const RELAXED_SIMD = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 15, 1, 13, 0, 65, 1, 253, 15, 65, 2, 253, 15,
  253, 128, 2, 11,
];

/** The name of the engine's quickest build that this machine can run. */
export function fitting(): '-relaxedsimd' | '-simd' | '' {
  const { WebAssembly } = globalThis as unknown as { WebAssembly: { validate(program: Uint8Array): boolean } };
  const takes = (program: readonly number[]): boolean => WebAssembly.validate(new Uint8Array(program));
  return takes(RELAXED_SIMD) ? '-relaxedsimd' : takes(SIMD) ? '-simd' : '';
}
