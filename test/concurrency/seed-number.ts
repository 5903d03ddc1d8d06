/** Runs `work`; when it fails, the seed that it can be run again with is said beside the fault. */
export async function withSeed(name: string, seed: number, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    process.stdout.write(`${name} fejlede med frø ${seed}\n`);
    throw error;
  }
}

/** Enough of a long list to see what is wrong. */
export const some = (error: readonly string[]): readonly string[] => error.slice(0, 20);
