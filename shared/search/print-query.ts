import { nameOfField, type QueryLanguage } from './fields.ts';
import type { Node } from './query-tree.ts';

const operators: Readonly<Record<QueryLanguage, { and: string; or: string; not: string; near: string }>> = {
  en: { and: 'AND', or: 'OR', not: 'NOT', near: 'NEAR' },
  ru: { and: 'И', or: 'ИЛИ', not: 'НЕ', near: 'РЯДОМ' },
  be: { and: 'І', or: 'АБО', not: 'НЕ', near: 'ПОБАЧ' },
};

/** A query as one would type it; read again it means the same. */
export function printQuery(node: Node | null, language: QueryLanguage = 'en'): string {
  return node === null ? '' : printed(node, language);
}

function printed(node: Node, language: QueryLanguage): string {
  const say = operators[language];
  switch (node.kind) {
    case 'word':
      return `${node.exact ? '=' : ''}${node.text}${node.prefix ? '*' : ''}${node.typos ? '~' : ''}`;
    case 'phrase':
      return `"${node.text}"${node.prefix ? '*' : ''}`;
    case 'near':
      return node.parts.map((part) => printed(part, language)).join(` ${say.near}/${node.distance} `);
    case 'field': {
      const isBare = !node.quoted && node.span === null && !/\s/u.test(node.value);
      const value = isBare ? node.value : `"${node.value}"`;
      return `${nameOfField(node.field, language)}:${value}${node.prefix ? '*' : ''}`;
    }
    case 'not':
      return `${say.not} ${within(node.part, language)}`;
    case 'and':
      return node.parts
        .map((part) => (part.kind === 'or' ? `(${printed(part, language)})` : printed(part, language)))
        .join(' ');
    case 'or':
      return node.parts.map((part) => printed(part, language)).join(` ${say.or} `);
  }
}

function within(node: Node, language: QueryLanguage): string {
  const text = printed(node, language);
  return node.kind === 'and' || node.kind === 'or' ? `(${text})` : text;
}
