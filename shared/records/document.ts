import { commonFields } from './common.ts';
import { joined, labels, type RecordDefinition } from './definition.ts';
import { citedAs } from './document-cited.ts';
import { readingWork } from './document-reading.ts';
import { redaction } from './document-redaction.ts';
import { acquisition, authenticity, copy } from './document-origin.ts';

/**
 * A document or digital item. Its files hang on it, and with them size, type, hash and what they were derived from; annex numbers
 * belong to a submission. Fields after the Berkeley Protocol and CEDAW's annex rule (inquiry procedure).
 */
export const document: RecordDefinition = {
  type: 'document',
  prefix: 'D',
  label: labels('document', 'документ', 'дакумент'),
  plural: labels('documents', 'документы', 'дакументы'),
  fields: [
    {
      key: 'title',
      type: 'text',
      label: labels('Title', 'Название', 'Назва'),
      identifies: 'text',
      forms: ['all', 'ES', 'FT'],
    },
    {
      key: 'kind',
      type: 'term',
      vocabulary: 'document-kind',
      label: labels('Kind', 'Вид', 'Від'),
      indexed: true,
      forms: ['all'],
    },
    {
      key: 'date',
      type: 'edtf',
      label: labels('Document date', 'Дата документа', 'Дата дакумента'),
      onTimeline: true,
      forms: ['CI', 'CO', 'TB'],
    },
    {
      key: 'description',
      type: 'longText',
      label: labels('Short description', 'Краткое описание', 'Кароткае апісанне'),
      help: labels(
        'One sentence that tells a reader of the annexes what it proves.',
        'Одно предложение, из которого читатель приложений поймёт, что этим доказано.',
        'Адзін сказ, з якога чытач дадаткаў зразумее, што гэтым даказана.',
      ),
      identifies: 'text',
      forms: ['CI', 'CO', 'TB'],
    },
    {
      key: 'language',
      type: 'text',
      repeatable: true,
      label: labels('Language', 'Язык', 'Мова'),
      forms: ['CI', 'CO', 'TB'],
    },
    {
      key: 'languageBasis',
      type: 'term',
      vocabulary: 'statedness',
      label: labels('What the language rests on', 'На чём основан язык', 'На чым заснаваная мова'),
    },
    {
      key: 'issuer',
      type: 'reference',
      targets: ['organisation'],
      orText: true,
      label: labels('Issued by', 'Кем выдан', 'Кім выдадзены'),
      forms: ['all'],
    },
    {
      key: 'author',
      type: 'text',
      repeatable: true,
      label: labels('Author', 'Автор', 'Аўтар'),
      identifies: 'name',
      forms: ['ES', 'FT'],
    },
    {
      key: 'reference',
      type: 'text',
      label: labels('Reference number', 'Номер', 'Нумар'),
      indexed: true,
      forms: ['all'],
    },
    {
      key: 'symbol',
      type: 'text',
      repeatable: true,
      label: labels('UN symbol', 'Символ ООН', 'Сімвал ААН'),
      help: labels(
        'Such as CEDAW/C/49/D/23/2009.',
        'Например, CEDAW/C/49/D/23/2009.',
        'Напрыклад, CEDAW/C/49/D/23/2009.',
      ),
    },
    {
      key: 'address',
      type: 'text',
      label: labels('Web address', 'Адрес в сети', 'Адрас у сетцы'),
      identifies: 'text',
      forms: ['BP'],
    },
    {
      key: 'otherAddresses',
      type: 'text',
      repeatable: true,
      label: labels('Other web addresses', 'Другие адреса в сети', 'Іншыя адрасы ў сетцы'),
      identifies: 'text',
      forms: ['BP'],
    },
    {
      key: 'massMedia',
      type: 'boolean',
      label: labels('From mass media', 'Из СМИ', 'Са СМІ'),
      help: labels(
        'Two UN procedures refuse what rests on mass media alone.',
        'Две процедуры ООН не принимают того, что опирается только на СМИ.',
        'Дзве працэдуры ААН не прымаюць таго, што абапіраецца толькі на СМІ.',
      ),
      forms: ['CI', 'HC'],
    },
    ...copy,
    ...acquisition,
    ...authenticity,
    ...redaction,
    ...readingWork,
    citedAs,
    { key: 'note', type: 'longText', label: labels('Note', 'Примечание', 'Заўвага'), internal: true },
    ...commonFields,
  ],
  title: (_fields, show) => joined(', ', show('title'), show('title') === '' ? show('kind') : ''),
};
