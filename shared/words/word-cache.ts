/** What was found out of words: two generations of bounded size, so that frequent words stay and rare ones are forgotten. */
export class WordCache<Value> {
  #young = new Map<string, Value>();
  #old = new Map<string, Value>();

  get(word: string): Value | undefined {
    const young = this.#young.get(word);
    if (young !== undefined) return young;
    const old = this.#old.get(word);
    if (old !== undefined) this.set(word, old);
    return old;
  }

  set(word: string, found: Value): void {
    if (this.#young.size >= GENERATION) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(word, found);
  }
}

const GENERATION = 40_000;
