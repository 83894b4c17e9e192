import { useState } from 'react';
import { call } from '../../app/host.ts';
import { useWords } from '../../app/words.ts';
import type { Titled } from '../../forms/form-shape.ts';
import { RecordPicker } from '../../forms/record-picker.tsx';
import { TextField } from '../../kit/field.tsx';
import { today } from '../../timeline/today.ts';
import { EdtfField } from '../edtf-field.tsx';
import { Asking } from './asking.tsx';

interface AnswerProps {
  readonly code: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Notes that an export was sent: when, how, and what came back at once. The consents of this moment are kept with it. */
export function SentDialog({ code, exported, ...props }: AnswerProps & { readonly exported: string }) {
  const { t } = useWords();
  const [sentOn, setSentOn] = useState(() => today());
  const [how, setHow] = useState('');
  const [receipt, setReceipt] = useState('');
  const [reference, setReference] = useState('');
  const [followUpOn, setFollowUpOn] = useState('');
  return (
    <Asking
      {...props}
      title={t('sending.note-sent')}
      isReady={sentOn !== '' && how.trim() !== ''}
      act={() =>
        call('sending.sent', {
          code,
          export: exported,
          sentOn,
          how: how.trim(),
          ...given('receipt', receipt),
          ...given('reference', reference),
          ...given('followUpOn', followUpOn),
        })
      }
    >
      <p className="sending-quiet">{t('sending.note-sent-help')}</p>
      <EdtfField label={t('sending.when')} value={sentOn} onChange={setSentOn} />
      <TextField label={t('sending.how')} value={how} onChange={setHow} />
      <TextField label={t('sending.receipt')} value={receipt} onChange={setReceipt} />
      <TextField label={t('sending.reference')} value={reference} onChange={setReference} />
      <EdtfField label={t('sending.follow-up')} value={followUpOn} onChange={setFollowUpOn} />
    </Asking>
  );
}

export function ReplyDialog({ code, ...props }: AnswerProps) {
  const { t } = useWords();
  const [date, setDate] = useState(() => today());
  const [document, setDocument] = useState<Titled | null>(null);
  const [text, setText] = useState('');
  const [reference, setReference] = useState('');
  return (
    <Asking
      {...props}
      title={t('sending.add-reply')}
      isReady={date !== '' && text.trim() !== ''}
      act={() =>
        call('sending.reply', {
          code,
          date,
          text: text.trim(),
          ...given('document', document?.code ?? ''),
          ...given('reference', reference),
        })
      }
    >
      <EdtfField label={t('sending.when')} value={date} onChange={setDate} />
      <TextField label={t('sending.reply-text')} value={text} onChange={setText} multiline evidence />
      <RecordPicker
        label={t('sending.reply-document')}
        types={['document']}
        value={document}
        onPick={(record) => setDocument(record)}
      />
      <TextField label={t('sending.reference')} value={reference} onChange={setReference} />
    </Asking>
  );
}

export function FollowUpDialog({ code, on, ...props }: AnswerProps & { readonly on: string | null }) {
  const { t } = useWords();
  const [day, setDay] = useState(on ?? '');
  return (
    <Asking
      {...props}
      title={t('sending.follow-up')}
      isReady
      act={() => call('sending.followUp', { code, on: day === '' ? null : day })}
    >
      <EdtfField label={t('sending.follow-up')} value={day} onChange={setDay} />
    </Asking>
  );
}

/** Only what was filled in. */
function given<Key extends string>(key: Key, value: string): { readonly [K in Key]?: string } {
  return (value.trim() === '' ? {} : { [key]: value.trim() }) as { readonly [K in Key]?: string };
}
