/** Pages look at the storage whenever something was written; looks overlap, and only the one that began last knows most. */
export interface Looks<State> {
  /**
   * Begins a look. `find` is given a function that tells whether it is still the latest one, and gives back what it found together with
   * how to settle that. A look that was overtaken settles nothing: it answers what the later one finds, or what is known by then.
   */
  look(find: (isLatest: () => boolean) => Promise<() => State>): Promise<State>;
  /** Something was settled without a look: the looks that are under way have seen less. */
  overtake(): void;
  /** What is asked here tells later whether a look has begun, or something was settled, since now. */
  mark(): () => boolean;
}

export function createLooks<State>(known: () => State | undefined): Looks<State> {
  let turn = 0;
  /** The look that began last, and its turn. */
  let latest: Promise<State> | undefined;
  let begins = 0;
  return {
    look(find) {
      const mine = ++turn;
      const isLatest = () => mine === turn;
      const begun = async (): Promise<State> => {
        const settle = await find(isLatest);
        if (isLatest()) return settle();
        // Overtaken: by a later look, or by what this page did itself.
        return begins !== mine && latest ? latest : (known() ?? settle());
      };
      begins = mine;
      latest = begun();
      return latest;
    },
    overtake() {
      turn++;
    },
    mark() {
      const now = turn;
      return () => turn !== now;
    },
  };
}
