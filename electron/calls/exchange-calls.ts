import { readFileSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { ColleagueShown, exchangeCalls } from '../../shared/contract/calls/exchange.ts';
import { fail, isKhronikaError } from '../../shared/contract/errors.ts';
import {
  addColleague,
  changeColleague,
  colleagueOf,
  colleagues,
  knownColleague,
  readCard,
  removeColleague,
  shortCode,
  writeCard,
  type Card,
  type Colleague,
} from '../exchange/colleagues.ts';
import { decideConflict, reopenConflict, standingConflicts } from '../exchange/decide.ts';
import { described, historyShown, shownReceipt, type Described } from '../exchange/describe.ts';
import { previewSet } from '../exchange/preview.ts';
import { lookIntoSet, receiveSet, type Receipt, type ReceiveOptions } from '../exchange/receive.ts';
import { showing } from '../exchange/shown.ts';
import { writeSet } from '../exchange/write-set.ts';
import { writeDurably } from '../vault/durable.ts';
import type { Vault } from '../vault/vault.ts';
import { given, progressOf, type CallContext, type CallsOf } from './call-types.ts';
import type { OpenArchive } from './open-archive.ts';

/** A card is a few lines. */
const CARD_LIMIT = 16_384;

/** Working with colleagues who have vaults of their own. */
export function answerExchangeCalls(archive: OpenArchive): CallsOf<typeof exchangeCalls> {
  const open = (): Vault => archive.vault();
  const colleague = (id: string): Colleague => knownColleague(open().catalogue, id);
  /** On the list of long works, where it can be stopped. */
  const atWork = <Result>(
    context: CallContext | undefined,
    work: (options: Required<Pick<ReceiveOptions, 'signal' | 'onProgress'>>) => Promise<Result>,
  ): Promise<Result> =>
    archive.jobs().during('exchange', context ?? {}, ({ signal, onProgress }) =>
      work({
        signal,
        onProgress: (bytes, totalBytes) => onProgress(progressOf({ done: 0, total: 1, bytes, totalBytes })),
      }),
    );
  return {
    'exchange.card': async () => ownCard(open()),
    'exchange.writeCard': async ({ file }) => {
      refuseInside(open(), file);
      await writeDurably(resolve(file), ownCard(open()).text);
      return {};
    },
    'exchange.readCard': async ({ file }) => {
      const text = readText(file);
      const card = readCard(text);
      const known = colleagueOf(open().catalogue, card.vault);
      const isSame = known?.signingKey === card.signingKey && known.recipient === card.recipient;
      return {
        ...card,
        code: shortCode(card),
        text,
        known: known === null ? null : { label: known.label, isSame },
        isOwn: card.vault === open().id,
      };
    },
    'exchange.colleagues': async () => ({
      colleagues: colleagues(open().catalogue).map((each) => shownColleague(open(), each)),
    }),
    'exchange.addColleague': async ({ card, ...about }) =>
      shownColleague(open(), addColleague(open(), readCard(card), about)),
    'exchange.changeColleague': async ({ vault, ...change }) =>
      shownColleague(open(), changeColleague(open(), vault, given(change))),
    'exchange.removeColleague': async ({ vault }) => {
      removeColleague(open(), vault);
      return {};
    },
    'exchange.preview': async ({ vault }) => ({
      colleague: shownColleague(open(), colleague(vault)),
      ...previewSet(open(), colleague(vault)),
    }),
    'exchange.write': async ({ vault, file }, context) => {
      refuseInside(open(), file);
      const to = colleague(vault);
      // What goes has a signature over all that its history says, so that the two of them can compare it later.
      await archive.checkpoint();
      const {
        sha256: _sha256,
        head,
        ...written
      } = await atWork(context, (options) => writeSet(open(), to, resolve(file), options));
      return { ...written, history: historyShown(head) };
    },
    'exchange.look': ({ file }, context) => atWork(context, (options) => taken(open(), file, options, lookIntoSet)),
    'exchange.receive': ({ file }, context) => atWork(context, (options) => taken(open(), file, options, receiveSet)),
    'exchange.conflicts': async ({ which }) => {
      const show = showing(open());
      return {
        conflicts: standingConflicts(open(), which).map((each) => show.conflict(each.table, each.id, each, each)),
      };
    },
    'exchange.decide': async ({ key, ...decision }) =>
      decideConflict(
        open(),
        key,
        'text' in decision ? decision : decision.said === null ? null : { said: decision.said },
      ),
    'exchange.reopen': async ({ key }) => {
      reopenConflict(open(), key);
      return {};
    },
  };
}

async function taken(
  vault: Vault,
  file: string,
  options: ReceiveOptions,
  take: (vault: Vault, path: string, options: ReceiveOptions) => Promise<Receipt>,
) {
  const told: { words?: Described } = {};
  const describe: NonNullable<ReceiveOptions['describe']> = (together) => {
    told.words = described(vault, together);
  };
  const receipt = await take(vault, resolve(file), { ...options, describe });
  return shownReceipt(receipt, told.words ?? described(vault, receipt.together));
}

function ownCard(vault: Vault): Card & { code: string; text: string } {
  const text = writeCard(vault, vault.recipient);
  const card = readCard(text);
  return { ...card, code: shortCode(card), text };
}

function shownColleague({ catalogue }: Vault, each: Colleague): ColleagueShown {
  const last = (direction: 'sent' | 'received') =>
    catalogue
      .prepare(
        'select number, at, confirmed from change_set where vault = ? and direction = ? order by number desc limit 1',
      )
      .get<{ number: number; at: string; confirmed: string | null }>([each.vault, direction]) ?? null;
  const received = last('received');
  const { vault, label, level, added, confirmed } = each;
  return {
    vault,
    label,
    level,
    code: shortCode(each),
    added,
    confirmed,
    sent: last('sent'),
    received: received === null ? null : { number: received.number, at: received.at },
  };
}

function readText(file: string): string {
  try {
    if (statSync(file).size > CARD_LIMIT) fail('EXCHANGE_CARD_INVALID');
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (isKhronikaError(error)) throw error;
    return fail('READ_FAILED', {}, error);
  }
}

/** What leaves does not lie in the vault's own folder, where a backup or an expert would find it. */
function refuseInside({ paths }: Vault, file: string): void {
  const inner = relative(resolve(paths.folder), resolve(file));
  if (inner !== '..' && !inner.startsWith(`..${sep}`) && !isAbsolute(inner)) fail('EXPORT_INSIDE_VAULT');
}
