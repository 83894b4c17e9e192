import { randomBytes } from 'node:crypto';
import * as asn1 from 'asn1js';
import * as pki from 'pkijs';
import { fail } from '../../../shared/contract/errors.ts';

/** SHA-256 and id-kp-timeStamping (RFC 3161, section 2.3). */
const SHA256 = '2.16.840.1.101.3.4.2.1';
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const DATA = '1.2.840.113549.1.7.1';

/** What a time stamp says, and who says it. Whether that service is to be trusted is not for a program to know. */
export interface TimeStamp {
  /** Hexadecimal. */
  readonly imprint: string;
  /** ISO instant. */
  readonly at: string;
  readonly serial: string;
  readonly policy: string;
  readonly authority: {
    readonly subject: string;
    readonly issuer: string;
    readonly from: string;
    readonly until: string;
  };
}

/**
 * A request for a time stamp (RFC 3161, section 2.4.1): one SHA-256 and a random number, nothing that tells of what or by whom. Any
 * computer with a network posts it to a time stamping authority, as `application/timestamp-query`.
 *
 * @param sha256 64 hexadecimal digits
 * @returns DER
 */
export function timeStampRequest(sha256: string): Uint8Array {
  const nonce = randomBytes(8);
  // A positive number without a zero byte too many in front, as DER wants it.
  nonce[0] = ((nonce[0] as number) & 0x7f) | 0x40;
  const request = new pki.TimeStampReq({
    version: 1,
    messageImprint: new pki.MessageImprint({
      hashAlgorithm: new pki.AlgorithmIdentifier({ algorithmId: SHA256, algorithmParams: new asn1.Null() }),
      hashedMessage: new asn1.OctetString({ valueHex: bytesOf(sha256) }),
    }),
    nonce: new asn1.Integer({ valueHex: exact(nonce) }),
    certReq: true,
  });
  return new Uint8Array(request.toSchema().toBER());
}

/**
 * Reads and checks a reply: that it was granted, that the signature is of the certificate in it, that this certificate is one for time
 * stamping and was valid at the time. Who issued it is told, not judged: there is no list of authorities here.
 *
 * @param reply a response (.tsr), or the token alone (.tst)
 * @throws PROOF_UNREADABLE, PROOF_REFUSED, PROOF_BROKEN
 */
export async function readTimeStamp(reply: Uint8Array): Promise<TimeStamp> {
  const token = tokenOf(reply);
  if (token.contentType !== SIGNED_DATA) fail('PROOF_UNREADABLE');
  let signed: pki.SignedData;
  let info: pki.TSTInfo;
  try {
    signed = new pki.SignedData({ schema: token.content });
    if (signed.encapContentInfo.eContentType !== TST_INFO || signed.encapContentInfo.eContent === undefined)
      return fail('PROOF_UNREADABLE');
    info = pki.TSTInfo.fromBER(exact(new Uint8Array(signed.encapContentInfo.eContent.getValue())));
  } catch (error) {
    return fail('PROOF_UNREADABLE', {}, error);
  }
  if (info.messageImprint.hashAlgorithm.algorithmId !== SHA256) fail('PROOF_BROKEN', { why: 'it is not of a SHA-256' });
  const certificate = await signerOf(signed);
  const at = info.genTime;
  if (at < certificate.notBefore.value || at > certificate.notAfter.value)
    fail('PROOF_BROKEN', { why: 'the certificate was not valid at the time' });
  const usage = certificate.extensions?.find(({ extnID }) => extnID === '2.5.29.37')?.parsedValue as
    pki.ExtKeyUsage | undefined;
  if (usage?.keyPurposes.includes(TIME_STAMPING) !== true)
    fail('PROOF_BROKEN', { why: 'the certificate is not one for time stamping' });
  return {
    imprint: Buffer.from(info.messageImprint.hashedMessage.valueBlock.valueHexView).toString('hex'),
    at: at.toISOString(),
    serial: Buffer.from(info.serialNumber.valueBlock.valueHexView).toString('hex'),
    policy: info.policy,
    authority: {
      subject: nameText(certificate.subject),
      issuer: nameText(certificate.issuer),
      from: certificate.notBefore.value.toISOString(),
      until: certificate.notAfter.value.toISOString(),
    },
  };
}

function tokenOf(reply: Uint8Array): pki.ContentInfo {
  const bytes = exact(reply);
  let response: pki.TimeStampResp;
  try {
    response = pki.TimeStampResp.fromBER(bytes);
  } catch {
    try {
      return pki.ContentInfo.fromBER(bytes);
    } catch (error) {
      return fail('PROOF_UNREADABLE', {}, error);
    }
  }
  // 0 granted, 1 granted with modifications (RFC 3161, section 2.4.2).
  const { status } = response.status;
  if (status !== pki.PKIStatus.granted && status !== pki.PKIStatus.grantedWithMods)
    fail('PROOF_REFUSED', { why: `status ${status}` });
  return response.timeStampToken ?? fail('PROOF_UNREADABLE');
}

/** The certificate whose key has signed; the signature and the digest of what is signed are checked. */
async function signerOf(signed: pki.SignedData): Promise<pki.Certificate> {
  const types = (signed.signerInfos[0]?.signedAttrs?.attributes ?? [])
    .filter(({ type }) => type === CONTENT_TYPE)
    .map(({ values }) => (values[0] as asn1.ObjectIdentifier | undefined)?.valueBlock.toString());
  if (types[0] !== TST_INFO) fail('PROOF_BROKEN', { why: 'what was signed is no time stamp' });
  try {
    // Of a time stamp the library wants the stamped data, which are elsewhere; their hash is compared by whoever keeps it.
    signed.encapContentInfo.eContentType = DATA;
    const result = await signed.verify({ signer: 0, extendedMode: true, checkChain: false });
    if (
      result.signatureVerified !== true ||
      result.signerCertificate === undefined ||
      result.signerCertificate === null
    )
      return fail('PROOF_BROKEN', { why: 'the signature is not of the certificate in it' });
    return result.signerCertificate;
  } catch (error) {
    return fail('PROOF_BROKEN', { why: 'the signature is not of the certificate in it' }, error);
  }
}

const SHORT: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
};

function nameText(name: pki.RelativeDistinguishedNames): string {
  return name.typesAndValues.map(({ type, value }) => `${SHORT[type] ?? type}=${value.valueBlock.value}`).join(', ');
}

function bytesOf(hexadecimal: string): ArrayBuffer {
  return exact(Buffer.from(hexadecimal, 'hex'));
}

/** The bytes in a buffer of their own. Those of Node lie in a shared one, which would go out whole: `slice` of a Buffer copies nothing. */
function exact(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}
