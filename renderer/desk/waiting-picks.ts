/** Fields in which Enter was pressed before the answer was there; what they stand for is taken when it comes. */
const waiting = new Set<object>();

/** How often it is looked whether an answer has come, and how long one waits for it, in milliseconds. */
const TURN = 20;
const LONGEST = 3000;

export function awaitPick(field: object): void {
  waiting.add(field);
}

export function pickCame(field: object): void {
  waiting.delete(field);
}

/** Waits until what was entered in a hurry is taken up, so that it is saved as well. */
export async function allPicked(): Promise<void> {
  for (let waited = 0; waiting.size > 0 && waited < LONGEST; waited += TURN)
    await new Promise((turn) => setTimeout(turn, TURN));
}
