import { term, type Vocabulary } from './vocabulary.ts';

/** Kinds of instrument and of its parts that reports cite. */
export const provisionKind: Vocabulary = {
  name: 'provision-kind',
  title: { en: 'Kinds of provision', ru: 'Виды норм', be: 'Віды норм' },
  version: 1,
  source: 'Khronika, after the instruments that the Lawtrend report cites',
  verified: false,
  open: true,
  terms: [
    term('constitution', 'constitution', 'конституция', 'канстытуцыя'),
    term('constitution-article', 'article of the constitution', 'статья конституции', 'артыкул канстытуцыі'),
    term('law', 'law', 'закон', 'закон'),
    term('legislation-generic', 'legislation in general', 'законодательство в целом', 'заканадаўства ў цэлым'),
    term('code-article', 'article of a code', 'статья кодекса', 'артыкул кодэкса'),
    term('offence', 'offence without a number', 'состав без номера', 'склад без нумара'),
    term('government-decision', 'decision of the government', 'постановление правительства', 'пастанова ўрада'),
    term('national-plan', 'national plan', 'национальный план', 'нацыянальны план'),
    term('register', 'register or list', 'реестр или перечень', 'рэестр або пералік'),
    term('treaty', 'treaty', 'договор', 'дагавор'),
    term('treaty-article', 'article of a treaty', 'статья договора', 'артыкул дагавора'),
    term('declaration', 'declaration', 'декларация', 'дэкларацыя'),
    term('resolution', 'resolution', 'резолюция', 'рэзалюцыя'),
    term('general-recommendation', 'general recommendation', 'общая рекомендация', 'агульная рэкамендацыя'),
    term('concluding-observations', 'concluding observations', 'заключительные замечания', 'заключныя заўвагі'),
    term('un-report', 'UN report', 'доклад ООН', 'даклад ААН'),
    term('goal', 'sustainable development goal', 'цель устойчивого развития', 'мэта ўстойлівага развіцця'),
    term('guidelines', 'guidelines', 'руководство', 'кіраўніцтва'),
    term('rule', 'standard minimum rule', 'минимальное правило', 'мінімальнае правіла'),
    term('principle', 'principle', 'принцип', 'прынцып'),
  ],
};
