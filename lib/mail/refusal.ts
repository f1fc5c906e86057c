/** How a mail server refused a mail for good. */
export interface FinalRefusal {
  /** From 500. */
  responseCode: number;
  /** At which step of the conversation. */
  command: string;
  /** Its words, of several lines perhaps; often with an enhanced code (RFC 3463). */
  response: string;
}

/** No such mailbox, domain or address, moved away, a domain that takes no mail, a mailbox that is shut. */
const codesOfRecipient = ['5.1.1', '5.1.2', '5.1.3', '5.1.6', '5.1.10', '5.2.1'];
/** Of a wrong login. */
const codesOfLogin = [530, 534, 535, 538];

/** What servers say of somebody who is not there, whatever their code. */
const unknownRecipient = [
  /\b(unknown|no such|invalid|non-?existent) (local )?(user|recipient|mailbox|account)\b/,
  /\b(user|recipient|mailbox|account)( address| name)?( is)? (unknown|not found|invalid)\b/,
  /\b(user|recipient|mailbox|account)\b.{0,60}\b(does ?n[o']t|does not) exist\b/,
  /\buser does ?n[o']t have an? \S+ account\b/,
  /\bno mailbox here by that name\b/,
  /\bunrouteable address\b/,
];
/** Of us, of what we write, or of how much: then nothing is known of the reader. */
const notOfRecipient =
  /\b(sender|relay(ing)? (access|not|denied)|spam|block(ed)?|(black|block|deny)-?list(ed)?|banned|polic(y|ies)|prohibited|reputation|authenticat\w*|spf|dkim|dmarc|(at a|too many|unusual) rate|rate limit\w*|quota|full)\b/;

/**
 * Whether a refusal says beyond doubt that the reader is not there. Everything else is about the sender, the server's
 * rules or the mail: a wrong setting of ours for a day must not cost readers what they follow.
 */
export function isOfRecipient({ responseCode, command, response }: FinalRefusal): boolean {
  if (!['RCPT TO', 'DATA'].includes(command) || codesOfLogin.includes(responseCode)) return false;
  const words = response
    .toLowerCase()
    // Each line of an answer repeats its codes; addresses may hold any word.
    .replaceAll(/(^|\n)\d{3}[ -](\d\.\d{1,3}\.\d{1,3} )?/g, ' ')
    .replaceAll(/\S+@\S+|https?:\S+/g, ' ')
    .replaceAll(/\s+/g, ' ');
  if (notOfRecipient.test(words)) return false;
  const [, code = ''] = /(?:^\d{3}[ -]|#)(\d\.\d{1,3}\.\d{1,3})\b/.exec(response) ?? [];
  return codesOfRecipient.includes(code) || unknownRecipient.some((one) => one.test(words));
}
