/** Wakes the one who waits; a ring while nobody waits is remembered. */
export class Bell {
  private hasRung = false;
  private wake = () => {};

  ring(): void {
    this.hasRung = true;
    this.wake();
  }

  async wait(mostMs: number): Promise<void> {
    if (!this.hasRung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, mostMs);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.hasRung = false;
  }
}
