import type { NarrativeNode } from '../../../shared/submissions/narrative.ts';

const BLOCKS = new Set(['paragraph', 'heading', 'tableCell', 'tableHeader', 'chronology', 'records', 'chart']);

/** A text of the editor as lines, with what is live in it in square brackets. */
export function plainLines(text: NarrativeNode): string[] {
  const lines: string[] = [];
  const walk = (node: NarrativeNode): void => {
    if (!BLOCKS.has(node.type) || node.content?.some(({ type }) => BLOCKS.has(type)) === true) {
      for (const child of node.content ?? []) walk(child);
      return;
    }
    const line = node.content === undefined ? live(node) : node.content.map(live).join('');
    if (line.trim() !== '') lines.push(line);
  };
  walk(text);
  return lines;
}

function live({ type, text, attrs = {} }: NarrativeNode): string {
  const value = (key: string): string => (typeof attrs[key] === 'string' ? attrs[key] : '');
  switch (type) {
    case 'text':
      return text ?? '';
    case 'hardBreak':
      return ' ';
    case 'name':
      return `[${value('code')}]`;
    case 'annex':
    case 'citation':
      return `[${[value('document'), value('page')].filter(Boolean).join(', ')}]`;
    case 'footnote':
      return `[${value('text')}]`;
    case 'chronology':
    case 'records':
    case 'chart':
      return `[${[type, value('type'), value('of')].filter(Boolean).join(': ')}]`;
    default:
      return '';
  }
}
