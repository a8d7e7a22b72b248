/** Looks again and again, `step` milliseconds after the last look has ended; one that fails is reported and does not end the looking. */
export function every(step: number, look: () => Promise<void>, onError: (error: unknown) => void) {
  let timer: NodeJS.Timeout;
  let running: Promise<unknown> = Promise.resolve();
  const goOn = () => {
    timer = setTimeout(() => {
      running = look().catch(onError).then(goOn);
    }, step);
  };
  goOn();
  return {
    /** Ends after the look that is under way. */
    async stop(): Promise<void> {
      await running;
      clearTimeout(timer);
    },
  };
}
