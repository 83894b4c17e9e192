import { spanOf } from './date-span.ts';
import { dateFields, type FieldName } from './fields.ts';
import { hasWord, type FieldToken, type PhraseToken, type Token, type WordToken } from './lex.ts';
import type { Fault, FaultCode, FieldNode, Leaf, Node, PhraseNode, WordNode } from './query-tree.ts';

/** Parentheses within parentheses, at most; beyond that they say nothing. */
const DEEPEST = 50;

/** Makes a tree of the signs of a query. */
export function parsed(
  tokens: readonly Token[],
  lexical: readonly Fault[],
  typed: string,
): { ast: Node | null; faults: readonly Fault[] } {
  const parser = new Parser(tokens, typed);
  const ast = parser.whole();
  return { ast, faults: [...lexical, ...parser.faults].toSorted((a, b) => a.at - b.at) };
}

type Part = WordNode | PhraseNode;

class Parser {
  readonly faults: Fault[] = [];
  readonly #tokens: readonly Token[];
  readonly #typed: string;
  #next = 0;
  #depth = 0;

  constructor(tokens: readonly Token[], typed: string) {
    this.#tokens = tokens;
    this.#typed = typed;
  }

  whole(): Node | null {
    const found: Node[] = [];
    while (this.#next < this.#tokens.length) {
      const node = this.#either();
      if (node !== null) found.push(node);
      const extra = this.#take('close');
      if (extra !== null) this.#fault('parenthesis-extra', extra.at, extra.length);
    }
    return grouped('and', found) ?? this.#operatorAsWord();
  }

  /** One of several. */
  #either(): Node | null {
    const parts: Node[] = [];
    const first = this.#all();
    if (first !== null) parts.push(first);
    for (let sign = this.#take('or'); sign !== null; sign = this.#take('or')) {
      const next = this.#all();
      if (next === null || parts.length === 0) this.#fault('operator-alone', sign.at, sign.length);
      if (next !== null) parts.push(next);
    }
    return grouped('or', parts);
  }

  /** All of several. */
  #all(): Node | null {
    const parts: Node[] = [];
    for (;;) {
      const token = this.#tokens[this.#next];
      if (token === undefined || token.kind === 'close' || token.kind === 'or') break;
      if (token.kind === 'and') {
        this.#next += 1;
        const behind = this.#tokens[this.#next]?.kind;
        const isAlone = parts.length === 0 || behind === undefined || ['close', 'or', 'and'].includes(behind);
        if (isAlone) this.#fault('operator-alone', token.at, token.length);
        continue;
      }
      if (token.kind === 'near') {
        this.#next += 1;
        this.#fault('operator-alone', token.at, token.length);
        continue;
      }
      const part = this.#one();
      if (part !== null) parts.push(part);
    }
    return grouped('and', parts);
  }

  #one(): Node | null {
    const token = this.#tokens[this.#next];
    if (token === undefined) return null;
    this.#next += 1;
    switch (token.kind) {
      case 'not': {
        // Two of them are as one: who types -- means no more by it.
        while (this.#take('not') !== null);
        const behind = this.#tokens[this.#next]?.kind;
        const isAlone = behind === undefined || ['close', 'or', 'and', 'near'].includes(behind);
        const part = isAlone ? null : this.#one();
        if (part === null) this.#fault('operator-alone', token.at, token.length);
        return part === null ? null : part.kind === 'not' ? part : { kind: 'not', part };
      }
      case 'open':
        return this.#group(token.at);
      case 'near-open':
        return this.#nearGroup(token.at, token.distance);
      case 'field':
        return this.#field(token);
      case 'word':
      case 'phrase':
        return this.#nearChain(partOf(token), token);
      default:
        return null;
    }
  }

  #group(at: number): Node | null {
    if (this.#depth >= DEEPEST) return null;
    this.#depth += 1;
    const node = this.#either();
    this.#depth -= 1;
    if (this.#take('close') === null && this.#next >= this.#tokens.length) this.#fault('parenthesis-open', at, 1);
    return node;
  }

  /** `a NEAR/5 b NEAR/5 c`, or `"a b"~5`. */
  #nearChain(first: Part, token: WordToken | PhraseToken): Node {
    const parts: Part[] = [first];
    let distance: number | null = null;
    for (;;) {
      const [sign, behind] = [this.#tokens[this.#next], this.#tokens[this.#next + 1]];
      if (sign?.kind !== 'near' || (behind?.kind !== 'word' && behind?.kind !== 'phrase')) break;
      this.#next += 2;
      distance = Math.max(distance ?? 0, sign.distance);
      parts.push(partOf(behind));
    }
    if (distance !== null) return nearOf(parts, distance);
    if (token.kind !== 'phrase' || token.distance === null) return first;
    const words = [...token.text.matchAll(/\S+/gu)].filter(([text]) => hasWord(text));
    const each = words.map(([text]): WordNode => ({
      kind: 'word',
      at: token.at,
      length: token.length,
      text,
      exact: false,
      prefix: false,
      typos: false,
    }));
    return each.length < 2 ? first : nearOf(each, token.distance);
  }

  /** `NEAR(a b c, 5)`: the number stands behind a comma. */
  #nearGroup(at: number, usual: number): Node | null {
    this.#take('open');
    const parts: Part[] = [];
    let distance = usual;
    let closed = false;
    for (;;) {
      const token = this.#tokens[this.#next];
      if (token === undefined) break;
      this.#next += 1;
      if (token.kind === 'close') {
        closed = true;
        break;
      }
      if (token.kind === 'field') {
        // Words stand near each other, fields do not: what is looked for in one is looked for as a word.
        this.#fault('operator-alone', token.at, token.length);
        const value = this.#tokens[this.#next];
        if (value?.kind !== 'word') continue;
        this.#next += 1;
        // As a phrase, because the value of a field may look like a field or an operator.
        if (hasWord(value.text))
          parts.push(
            partOf({
              kind: 'phrase',
              at: value.at,
              length: value.length,
              text: value.text.replaceAll(/[\s*]+/gu, ' ').trim(),
              prefix: false,
              distance: null,
            }),
          );
        continue;
      }
      if (token.kind !== 'word' && token.kind !== 'phrase') {
        this.#fault('operator-alone', token.at, token.length);
        continue;
      }
      const isLast = this.#tokens[this.#next]?.kind === 'close' || this.#next >= this.#tokens.length;
      const together = token.kind === 'word' ? /^(.*),(\d{1,3})$/su.exec(token.text) : null;
      const isNumber = token.kind === 'word' && /^\d{1,3}$/.test(token.text);
      if (isLast && isNumber && parts.length > 0 && this.#typed.slice(at, token.at).trimEnd().endsWith(',')) {
        distance = Math.min(200, Number(token.text));
      } else if (isLast && together !== null && token.kind === 'word') {
        distance = Math.min(200, Number(together[2]));
        if (hasWord(together[1] ?? '')) parts.push(partOf({ ...token, text: together[1] ?? '' }));
      } else parts.push(partOf(token));
    }
    if (!closed) this.#fault('parenthesis-open', at, 'NEAR'.length + 1);
    const [first] = parts;
    if (first === undefined) {
      this.#fault('operator-alone', at, 'NEAR'.length);
      return null;
    }
    return parts.length === 1 ? first : nearOf(parts, distance);
  }

  #field({ at, length, field }: FieldToken): Node | null {
    const value = this.#tokens[this.#next];
    if (value?.kind === 'open') {
      this.#next += 1;
      const node = this.#group(value.at);
      const inField = node === null ? null : this.#eachInField(node, field);
      if (inField === null) this.#fault('field-empty', at, length);
      return inField;
    }
    if (value?.kind !== 'word' && value?.kind !== 'phrase') {
      this.#fault('field-empty', at, length);
      return null;
    }
    this.#next += 1;
    if (dateFields.includes(field)) return this.#date(field, at, value);
    return {
      kind: 'field',
      at,
      length: value.at + value.length - at,
      field,
      value: value.text,
      quoted: value.kind === 'phrase',
      prefix: value.prefix,
      span: null,
    };
  }

  /** `before:14 июля 2021 суд`: as many words as make a date together. */
  #date(field: FieldName, at: number, first: WordToken | PhraseToken): FieldNode | null {
    const words: (WordToken | PhraseToken)[] = [first];
    if (first.kind === 'word') {
      while (words.length < 5) {
        const next = this.#tokens[this.#next + words.length - 1];
        if (next?.kind !== 'word') break;
        words.push(next);
      }
    }
    for (let count = words.length; count > 0; count -= 1) {
      const last = words[count - 1] ?? first;
      const text = first.kind === 'phrase' ? first.text : this.#typed.slice(first.at, last.at + last.length);
      const span = spanOf(field, text);
      if (span === null) continue;
      this.#next += count - 1;
      const quoted = first.kind === 'phrase';
      return { kind: 'field', at, length: last.at + last.length - at, field, value: text, quoted, prefix: false, span };
    }
    this.#fault('date-unreadable', first.at, first.length);
    return null;
  }

  /** `tag:(пытки OR суд)`: every word in the parentheses is a value of the field. */
  #eachInField(node: Node, field: FieldName): Node | null {
    switch (node.kind) {
      case 'and':
      case 'or': {
        const parts = node.parts.flatMap((part) => this.#eachInField(part, field) ?? []);
        return grouped(node.kind, parts);
      }
      case 'not': {
        const part = this.#eachInField(node.part, field);
        return part === null ? null : { kind: 'not', part };
      }
      case 'near': {
        const parts = node.parts.flatMap((part) => this.#eachInField(part, field) ?? []);
        return grouped('and', parts);
      }
      case 'field':
        return node;
      default: {
        const value = { ...node, quoted: node.kind === 'phrase' };
        const span = dateFields.includes(field) ? spanOf(field, value.text) : null;
        if (dateFields.includes(field) && span === null) {
          this.#fault('date-unreadable', node.at, node.length);
          return null;
        }
        const { at, length, text, quoted, prefix } = value;
        return { kind: 'field', at, length, field, value: text, quoted, prefix, span };
      }
    }
  }

  /** Who types nothing but AND looks for the word. */
  #operatorAsWord(): Node | null {
    const signs = this.#tokens.filter(({ kind }) => ['and', 'or', 'not', 'near'].includes(kind));
    const [sign] = signs;
    if (sign === undefined || this.#tokens.length !== 1) return null;
    const text = this.#typed.slice(sign.at, sign.at + sign.length);
    if (!hasWord(text)) return null;
    return { kind: 'phrase', at: sign.at, length: sign.length, text, prefix: false };
  }

  #take(kind: Token['kind']): Token | null {
    const token = this.#tokens[this.#next];
    if (token?.kind !== kind) return null;
    this.#next += 1;
    return token;
  }

  #fault(code: FaultCode, at: number, length: number): void {
    if (this.faults.some((fault) => fault.code === code && fault.at === at)) return;
    this.faults.push({ code, at, length, text: this.#typed.slice(at, at + length) });
  }
}

function partOf(token: WordToken | PhraseToken): Part {
  if (token.kind === 'word') return token;
  const { kind, at, length, text, prefix } = token;
  return { kind, at, length, text, prefix };
}

function nearOf(parts: readonly Part[], distance: number): Leaf {
  const [first] = parts;
  const last = parts.at(-1);
  const at = first?.at ?? 0;
  return { kind: 'near', at, length: (last?.at ?? at) + (last?.length ?? 0) - at, distance, parts };
}

/** One part is itself; groups of the same kind within each other are one. */
function grouped(kind: 'and' | 'or', parts: readonly Node[]): Node | null {
  const flat = parts.flatMap((part) => (part.kind === kind ? part.parts : [part]));
  const [first] = flat;
  return flat.length > 1 ? { kind, parts: flat } : (first ?? null);
}
