import { asked } from './asked.ts';

/** Who somebody is: what nearly every form asks of each person first. */

export const familyName = asked(
  ['Family name', 'Фамилия', 'Прозвішча'],
  'person.familyName',
  'person.nativeName',
  'person.formerNames',
);

export const firstName = asked(
  ['First name', 'Имя', 'Імя'],
  'person.firstName',
  'person.patronymic',
  'person.latinName',
);

export const fullName = asked(
  ['Full name', 'Полное имя', 'Поўнае імя'],
  'person.familyName',
  'person.firstName',
  'person.patronymic',
  'person.nativeName',
  'person.latinName',
  'person.formerNames',
);

export const sex = asked(['Sex', 'Пол', 'Пол'], 'person.sex');

export const gender = asked(['Gender', 'Пол', 'Пол'], 'person.sex');

export const birthDate = asked(
  ['Date of birth', 'Дата рождения', 'Дата нараджэння'],
  'person.birthDate',
  'person.minor',
);

export const birthDateOrAge = asked(
  [
    'Date of birth, or age when deprived of liberty',
    'Дата рождения или возраст при лишении свободы',
    'Дата нараджэння або ўзрост пры зняволенні',
  ],
  'person.birthDate',
  'person.minor',
);

export const age = asked(
  ['Age or date of birth', 'Возраст или дата рождения', 'Узрост або дата нараджэння'],
  'person.birthDate',
  'person.minor',
);

export const birth = asked(
  ['Date and place of birth', 'Дата и место рождения', 'Дата і месца нараджэння'],
  'person.birthDate',
  'person.birthplace',
  'person.minor',
);

export const citizenship = asked(
  ['Citizenship, each one', 'Гражданство, каждое', 'Грамадзянства, кожнае'],
  'person.citizenship',
);

export const nationality = asked(
  ['Nationality or citizenship', 'Гражданство', 'Грамадзянства'],
  'person.citizenship',
  'person.citizenshipLost',
);

export const documentType = asked(
  ['Identity document, if any', 'Документ, удостоверяющий личность', 'Дакумент, які сведчыць асобу'],
  'person.idDocuments.type',
);
export const documentIssuer = asked(['Issued by', 'Кем выдан', 'Кім выдадзены'], 'person.idDocuments.issuedBy');
export const documentDay = asked(['Issued on', 'Когда выдан', 'Калі выдадзены'], 'person.idDocuments.issuedOn');
export const documentNumber = asked(['Its number', 'Его номер', 'Яго нумар'], 'person.idDocuments.number');

export const passport = asked(
  [
    'Passport or identity card number, if there is one',
    'Номер паспорта или удостоверения, если есть',
    'Нумар пашпарта або пасведчання, калі ёсць',
  ],
  'person.idDocuments.number',
  'person.idDocuments.type',
);

export const activity = asked(
  [
    'Profession and activity that may have led to it',
    'Профессия и деятельность, которая могла стать поводом',
    'Прафесія і дзейнасць, якая магла стаць падставай',
  ],
  'person.occupation',
  'person.profession',
  'person.positions',
  'person.defenderActivities',
  'person.defenderAreas',
  'person.defenderOrganisations',
  'person.awards',
);

export const profession = asked(
  ['Profession', 'Профессия', 'Прафесія'],
  'person.occupation',
  'person.profession',
  'person.positions',
);

export const civilStatus = asked(
  ['Marital status and children', 'Семейное положение и дети', 'Сямейнае становішча і дзеці'],
  'person.civilStatus',
  'person.children',
  'person.dependants',
);

export const belonging = asked(
  [
    'Ethnic background, religious affiliation, social group, if relevant',
    'Этническое происхождение, вероисповедание, социальная группа, если это важно',
    'Этнічнае паходжанне, веравызнанне, сацыяльная група, калі гэта важна',
  ],
  'person.ethnicity',
  'person.religion',
  'person.socialGroup',
);

export const usualAddress = asked(
  ['Address of usual residence', 'Адрес постоянного проживания', 'Адрас сталага пражывання'],
  'person.addresses.text',
  'person.addresses.country',
  'person.exileCountry',
);

export const presentAddress = asked(
  ['Present address', 'Нынешний адрес', 'Цяперашні адрас'],
  'person.addresses.text',
  'person.addresses.country',
  'person.exileCountry',
);

export const contact = asked(
  ['Telephone and e-mail', 'Телефон и электронная почта', 'Тэлефон і электронная пошта'],
  'person.phone',
  'person.email',
);

export const whereabouts = asked(
  ['Address or present whereabouts', 'Адрес или нынешнее местонахождение', 'Адрас або цяперашняе месцазнаходжанне'],
  'person.addresses.text',
  'person.addresses.country',
  'person.exileCountry',
  'detention.stays.place',
  'detention.place',
  'case.servingPlace',
);

export const actingFor = asked(
  [
    'Authorisation to act for the person, or why there is none',
    'Полномочие действовать от имени человека или почему его нет',
    'Паўнамоцтва дзейнічаць ад імя чалавека або чаму яго няма',
  ],
  'consent.actOnBehalf',
  'consent.authorisation',
  'consent.capacity',
  'consent.withoutConsentReason',
  'submission.authorisation',
);
