import { joined, labels, type RecordDefinition } from './definition.ts';

/** A document or digital item; its files hang on it. Fields after the Berkeley Protocol and CEDAW's annex rule (inquiry procedure). */
export const document: RecordDefinition = {
  type: 'document',
  prefix: 'D',
  label: labels('document', 'документ', 'дакумент'),
  plural: labels('documents', 'документы', 'дакументы'),
  fields: [
    { key: 'title', type: 'text', label: labels('Title', 'Название', 'Назва'), identifies: 'text', forms: ['all'] },
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
      key: 'issuer',
      type: 'reference',
      targets: ['organisation'],
      orText: true,
      label: labels('Issued by', 'Кем выдан', 'Кім выдадзены'),
      forms: ['all'],
    },
    { key: 'author', type: 'text', repeatable: true, label: labels('Author', 'Автор', 'Аўтар'), identifies: 'name' },
    { key: 'reference', type: 'text', label: labels('Reference number', 'Номер', 'Нумар'), indexed: true },
    { key: 'address', type: 'text', label: labels('Web address', 'Адрес в сети', 'Адрас у сетцы'), identifies: 'text' },
    { key: 'massMedia', type: 'boolean', label: labels('From mass media', 'Из СМИ', 'Са СМІ'), forms: ['CI', 'HC'] },
    { key: 'note', type: 'longText', label: labels('Note', 'Примечание', 'Заўвага'), internal: true },
  ],
  title: (_fields, show) => joined(', ', show('title'), show('title') === '' ? show('kind') : ''),
};
