import { term, type Vocabulary } from './vocabulary.ts';

/** What is done to people in places of detention, in the groups that the Bangkok and Mandela rules make. */
const source = 'Khronika, after the Bangkok Rules and the Nelson Mandela Rules';

/** How grave an observation of conditions is; what comparisons between places and people count by. */
export const conditionFinding: Vocabulary = {
  name: 'condition-finding',
  title: { en: 'Findings on conditions', ru: 'Оценки условий', be: 'Ацэнкі ўмоў' },
  version: 1,
  source,
  verified: false,
  open: false,
  terms: [
    term('adequate', 'adequate', 'приемлемо', 'прымальна'),
    term('poor', 'poor', 'плохо', 'дрэнна'),
    term('absent', 'not there at all', 'нет вовсе', 'няма зусім', 'absent'),
    term('harmful', 'harmful to health', 'вредит здоровью', 'шкодзіць здароўю', 'dangerous'),
    term('unknown', 'unknown', 'неизвестно', 'невядома'),
  ],
};

export const bodySearch: Vocabulary = {
  name: 'body-search',
  title: { en: 'Kinds of body search', ru: 'Виды личного досмотра', be: 'Віды асабістага агляду' },
  version: 1,
  source,
  verified: false,
  open: true,
  terms: [
    term('frisk', 'over the clothes', 'поверх одежды', 'паверх адзення', 'pat-down'),
    term('strip', 'with undressing', 'с раздеванием', 'з распрананнем', 'strip search'),
    term('squats', 'undressing and squats', 'с раздеванием и приседаниями', 'з распрананнем і прысяданнямі'),
    term('cavity', 'of body cavities', 'полостей тела', 'поласцяў цела', 'invasive'),
    term('scan', 'by a scanner', 'сканером', 'сканерам'),
  ],
};

export const outsideContact: Vocabulary = {
  name: 'outside-contact',
  title: { en: 'Contacts with the outside', ru: 'Связь с внешним миром', be: 'Сувязь са знешнім светам' },
  version: 1,
  source,
  verified: false,
  open: true,
  terms: [
    term('letters', 'letters', 'письма', 'лісты'),
    term('parcels', 'parcels', 'передачи и посылки', 'перадачы і пасылкі'),
    term('medicine-parcels', 'medicine sent in', 'передача лекарств', 'перадача лекаў'),
    term('visits', 'visits', 'свидания', 'спатканні'),
    term('calls', 'calls', 'звонки', 'званкі'),
    term('lawyer', 'meetings with a lawyer', 'встречи с адвокатом', 'сустрэчы з адвакатам'),
    term('children', 'contact with children', 'общение с детьми', 'зносіны з дзецьмі'),
    term('clergy', 'visits of clergy', 'посещение священнослужителя', 'наведванне святара'),
    term('press', 'newspapers and books', 'газеты и книги', 'газеты і кнігі'),
    term('money', 'money transfers', 'денежные переводы', 'грашовыя пераводы'),
  ],
};

/** Penalties inside a place of detention; the abbreviations are those that prisoners and the administration use. */
export const disciplineMeasure: Vocabulary = {
  name: 'discipline-measure',
  title: { en: 'Disciplinary measures', ru: 'Дисциплинарные меры', be: 'Дысцыплінарныя меры' },
  version: 1,
  source: 'Khronika, after the Penal Enforcement Code of Belarus',
  verified: false,
  open: true,
  terms: [
    term(
      'shizo',
      'punishment cell (ShIZO)',
      'штрафной изолятор (ШИЗО)',
      'штрафны ізалятар (ШЫЗА)',
      'ШИЗО',
      'ШЫЗА',
      'SHIZO',
    ),
    term(
      'pkt',
      'cell-type room (PKT)',
      'помещение камерного типа (ПКТ)',
      'памяшканне камернага тыпу (ПКТ)',
      'ПКТ',
      'PKT',
    ),
    term('kartser', 'punishment cell of a remand prison', 'карцер', 'карцар'),
    term('solitary', 'solitary confinement', 'одиночное содержание', 'адзіночнае ўтрыманне'),
    term('prison-regime', 'transfer to prison regime', 'перевод на тюремный режим', 'перавод на турэмны рэжым'),
    term('reprimand', 'reprimand', 'выговор', 'вымова'),
    term('loss-of-visit', 'loss of a visit', 'лишение свидания', 'пазбаўленне спаткання'),
    term('loss-of-parcel', 'loss of a parcel', 'лишение передачи', 'пазбаўленне перадачы'),
    term('extra-duty', 'extra cleaning duty', 'дежурство вне очереди', 'дзяжурства па-за чаргой'),
    term('preventive-register', 'preventive register', 'профилактический учёт', 'прафілактычны ўлік'),
  ],
};

/** Care that was needed, and what became of it, is said in the entry. */
export const careKind: Vocabulary = {
  name: 'care-kind',
  title: { en: 'Kinds of medical care', ru: 'Виды медицинской помощи', be: 'Віды медыцынскай дапамогі' },
  version: 1,
  source,
  verified: false,
  open: true,
  terms: [
    term('entry-examination', 'examination on arrival', 'осмотр при поступлении', 'агляд пры паступленні'),
    term('doctor', 'doctor', 'врач', 'урач', 'лекар'),
    term('woman-doctor', 'woman doctor', 'женщина-врач', 'жанчына-ўрач'),
    term('medicines', 'medicines', 'лекарства', 'лекі'),
    term('hospital', 'hospital', 'больница', 'бальніца'),
    term('gynaecology', 'gynaecological care', 'гинекологическая помощь', 'гінекалагічная дапамога'),
    term('pregnancy', 'care in pregnancy', 'помощь при беременности', 'дапамога пры цяжарнасці'),
    term(
      'mental-health',
      'mental health care',
      'психологическая и психиатрическая помощь',
      'псіхалагічная і псіхіятрычная дапамога',
    ),
    term('dentist', 'dentist', 'стоматолог', 'стаматолаг'),
    term('forced-treatment', 'treatment against the will of the person', 'лечение против воли', 'лячэнне супраць волі'),
  ],
};

export const careOutcome: Vocabulary = {
  name: 'care-outcome',
  title: {
    en: 'What became of a request for care',
    ru: 'Чем кончилась просьба о помощи',
    be: 'Чым скончылася просьба аб дапамозе',
  },
  version: 1,
  source,
  verified: false,
  open: true,
  terms: [
    term('given', 'given', 'оказана', 'аказана'),
    term('late', 'given late', 'оказана с опозданием', 'аказана са спазненнем'),
    term('insufficient', 'not enough', 'недостаточна', 'недастатковая'),
    term('refused', 'refused', 'отказано', 'адмоўлена'),
    term('not-asked', 'not asked for', 'не просили', 'не прасілі'),
  ],
};
