import { launchStandIn, type LaunchOptions, type Running } from '../standin/launch.ts';

/** Starts Khronika before the test that needs it: while one test runs, half of the machine waits, and starting takes longer than most tests. */
export interface Ahead {
  /** One that was started ahead where the usual one is wanted, else one that is started now. */
  take(options: LaunchOptions): Promise<Running>;
  /** Ends what nobody came for. */
  end(): Promise<void>;
}

export function createAhead(): Ahead {
  let next: Promise<Running> | null = null;
  return {
    take(options) {
      if (Object.keys(options).length > 0) return launchStandIn(options);
      const taken = next ?? launchStandIn();
      next = taken.then(() => launchStandIn());
      // Whoever takes it hears of a failure.
      next.catch(() => {});
      return taken;
    },
    async end() {
      const left = await next?.catch(() => null);
      await left?.end();
    },
  };
}
