import { labels } from '../../../records/definition.ts';
import type { Mark, Section } from '../../profile.ts';

/** The sections with which nearly every submission ends. */

export function methodologySection(number: string, mark: Mark['mark']): Section {
  return {
    id: 'methodology',
    number,
    title: labels(
      'Methodology, sources and consent',
      'Методология, источники и согласия',
      'Метадалогія, крыніцы і згоды',
    ),
    guidance: labels(
      'Khronika says what it rests on, how many sources there are and who is named. Say here what only you know about how it was gathered.',
      'Khronika сама укажет, на чём это основано, сколько источников и кто назван. Добавьте то, что о сборе сведений знаете только вы.',
      'Khronika сама пазначыць, на чым гэта заснавана, колькі крыніц і хто названы. Дадайце тое, што пра збор звестак ведаеце толькі вы.',
    ),
    mark,
    counted: true,
    parts: [
      { kind: 'methodology' },
      {
        kind: 'text',
        id: 'methodology',
        asks: labels('On how it was gathered', 'О сборе сведений', 'Пра збор звестак'),
        required: false,
      },
      { kind: 'consent' },
    ],
  };
}

export function annexSection(number: string, mark: Mark['mark']): Section {
  return {
    id: 'annexes',
    number,
    title: labels('Annexes', 'Приложения', 'Дадаткі'),
    guidance: labels(
      'Copies, never originals: numbered in the order of their dates, each with a short description and its language.',
      'Копии, а не оригиналы: по номерам в порядке дат, у каждого краткое описание и язык.',
      'Копіі, а не арыгіналы: пад нумарамі ў парадку дат, у кожнага кароткае апісанне і мова.',
    ),
    mark,
    counted: false,
    newPage: true,
    parts: [{ kind: 'annexes' }],
  };
}

export function signatureSection(number: string, mark: Mark['mark']): Section {
  return {
    id: 'signature',
    number,
    title: labels('Date, place and signature', 'Дата, место и подпись', 'Дата, месца і подпіс'),
    mark,
    counted: false,
    parts: [{ kind: 'signature' }],
  };
}
