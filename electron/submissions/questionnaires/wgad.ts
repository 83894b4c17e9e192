import { labels } from '../../../shared/records/definition.ts';
import {
  wgadArrest,
  wgadCircumstances,
  wgadDetention,
  wgadIdentity,
  wgadRemedies,
} from '../../../shared/submissions/profiles/common/wgad.ts';
import { ask, type Question } from '../../../shared/submissions/question.ts';
import type { Part, Questionnaire } from './questionnaire.ts';

/** Of a person alone nobody knows yet who will submit it: what earlier submissions say is shown. */
const submitter: readonly Question[] = [
  ask(
    'VI.1',
    ['Name and address of who submits it', 'Имя и адрес того, кто подаёт', 'Імя і адрас таго, хто падае'],
    'submission.submitters',
    'submission.submitterBlock',
  ),
  ask('VI.2', ['Date', 'Дата', 'Дата'], 'submission.signature.date'),
  ask('VI.3', ['Signature', 'Подпись', 'Подпіс'], 'submission.signature.by'),
  ask(
    'VI.4',
    ['Authorisation to act for her', 'Полномочие действовать от её имени', 'Паўнамоцтва дзейнічаць ад яе імя'],
    'consent.actOnBehalf',
    'consent.authorisation',
    'submission.authorisation',
  ),
];

export const wgadQuestionnaire: Questionnaire = {
  form: 'WG',
  title: labels(
    'Questionnaire of the Working Group on Arbitrary Detention',
    'Вопросник Рабочей группы по произвольным задержаниям',
    'Апытальнік Рабочай групы па адвольных затрыманнях',
  ),
  source: 'E/CN.4/1992/20, annex II; Fact Sheet 26, annex V',
  parts: [
    part('I', ['Identity', 'Личность', 'Асоба'], 'person', wgadIdentity),
    part('II', ['Arrest', 'Задержание', 'Затрыманне'], 'episode', wgadArrest),
    part('III', ['Detention', 'Лишение свободы', 'Зняволенне'], 'episode', wgadDetention),
    part(
      'IV',
      [
        'Circumstances, and why it is arbitrary',
        'Обстоятельства и почему это произвол',
        'Абставіны і чаму гэта адвольнасць',
      ],
      'person',
      wgadCircumstances,
    ),
    part('V', ['Remedies', 'Средства защиты', 'Сродкі абароны'], 'person', wgadRemedies),
    part('VI', ['Who submits it', 'Кто подаёт', 'Хто падае'], 'person', submitter),
  ],
};

type InThree = readonly [en: string, ru: string, be: string];

function part(number: string, title: InThree, of: Part['of'], questions: readonly Question[]): Part {
  return { number, title: labels(...title), of, questions };
}
