import { useCommands } from '../app/commands.ts';

/** What one can do while reading: id, words, key. Those without a place in the menu are further keys for the same. */
export interface ReaderCommand {
  readonly id: string;
  readonly label: string;
  readonly keys: string;
  readonly run: () => void;
  readonly inMenu?: boolean;
  readonly enabled?: boolean;
}

export function useReaderCommands(commands: readonly ReaderCommand[]): void {
  useCommands(commands.map(({ id, ...rest }) => ({ ...rest, id: `reader.${id}`, group: 'document' })));
}
