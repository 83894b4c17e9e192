import type { CallOutput } from '../../shared/contract/calls.ts';
import { drawSurveyChart } from '../../shared/surveys/survey-chart.ts';
import { useFormats } from '../app/formats.ts';
import { call } from '../app/host.ts';
import { useWords } from '../app/words.ts';
import { Icon } from '../kit/icon.tsx';
import { MenuButton } from '../kit/menu.tsx';
import { Chart } from './chart.tsx';
import { useTheme } from './look.ts';
import { savingEntries } from './save-chart.ts';

type Question = CallOutput<'surveys.read'>['questions'][number];

interface Props {
  readonly code: string;
  readonly question: Question;
  readonly at: number;
  readonly kind: 'bars' | 'shares';
  readonly width: number;
}

/** A question: its chart, the printed figures beside the computed ones, and in sentences what does not add up. */
export function SurveyQuestion({ code, question, at, kind, width }: Props) {
  const words = useWords();
  const { t, language } = words;
  const theme = useTheme();
  const { topic, baseInWords, name, findings } = question;
  const draw = async (): Promise<string> => {
    const { charts } = await call('surveys.draw', { code, question: name, kind, theme: 'print', language });
    return charts[0]?.svg ?? '';
  };
  return (
    <section className="survey-question" data-question={at} aria-labelledby={`survey-question-${at}`}>
      <div className="survey-head">
        <div>
          <h2 id={`survey-question-${at}`}>{topic}</h2>
          <p>{baseInWords}</p>
        </div>
        <MenuButton
          icon="export"
          label={t('statistics.save_chart_of', { title: topic })}
          items={savingEntries(draw, words)}
        />
      </div>
      {width > 0 && question.answers.some(({ percent }) => percent !== null) && (
        <Chart
          // Title, base and findings stand beside the drawing as words.
          svg={drawSurveyChart(
            { ...question, topic: '', base: null, baseText: '', mode: null, findings: [] },
            kind,
            language,
            { theme, width, scope: `survey-${at + 1}` },
          )}
          alt={t('statistics.chart_of', { title: topic, base: baseInWords })}
        />
      )}
      <Answers question={question} />
      {findings.length > 0 && (
        <ul className="survey-findings">
          {findings.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Answers({ question }: { readonly question: Question }) {
  const { t, language } = useWords();
  const { number } = useFormats();
  const percent = new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'ru-RU', { maximumFractionDigits: 2 });
  return (
    <table className="survey-answers">
      <caption className="kit-heard">{question.topic}</caption>
      <thead>
        <tr>
          <th scope="col">{t('statistics.answer')}</th>
          <th scope="col">{t('statistics.printed')}</th>
          <th scope="col">{t('statistics.people')}</th>
          <th scope="col">{t('statistics.computed')}</th>
        </tr>
      </thead>
      <tbody>
        {question.answers.map(({ name, label, printed, respondents, computed, holds, partOf, note }) => (
          <tr key={name} data-part={partOf !== null || undefined}>
            <th scope="row">
              {label}
              {holds === false && (
                <span className="survey-doubt">
                  <Icon name="warning" size={14} />
                  {t('statistics.does_not_fit')}
                </span>
              )}
              {note !== null && <span className="survey-note">{note}</span>}
            </th>
            <td>{printed}</td>
            <td>{respondents === null ? '–' : number(respondents)}</td>
            <td>{computed === null ? '–' : `${percent.format(computed)}%`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
