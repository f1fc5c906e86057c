import { describe, expect, it } from 'vitest';
import { isOfRecipient } from './refusal';

const answer = (response: string, command = 'RCPT TO') =>
  isOfRecipient({ response, command, responseCode: Number(response.slice(0, 3)) });

describe('a reader is not there where a server says so', () => {
  it.each([
    ['Exim', '550 Unrouteable address'],
    ['Exim', '550 No Such User Here'],
    ['Exim', '550 unknown user'],
    [
      'Postfix',
      '550 5.1.1 <a@b.example>: Recipient address rejected: User unknown in local recipient table',
    ],
    [
      'Postfix',
      '550 5.1.1 <a@b.example>: Recipient address rejected: User unknown in relay recipient table',
    ],
    [
      'Postfix',
      '550 5.1.1 <policy@spam.example>: Recipient address rejected: User unknown in virtual mailbox table',
    ],
    [
      'Postfix, before codes',
      '550 <a@b.example>: Recipient address rejected: User unknown in local recipient table',
    ],
    ['Postfix', '550 5.1.2 <a@b.example>: Recipient address rejected: Domain not found'],
    ['a domain without mail', '556 5.1.10 Recipient address has null MX'],
    [
      'Exchange',
      '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup',
    ],
    ['Exchange', '550 5.1.1 RESOLVER.ADR.RecipNotFound; not found'],
    [
      'Gmail',
      "550-5.1.1 The email account that you tried to reach does not exist. Please try\n550-5.1.1 double-checking the recipient's email address for typos or\n550-5.1.1 unnecessary spaces. For more information, go to\n550 5.1.1  https://support.google.com/mail/?p=NoSuchUser 4fb4d7f45d1cf-5a - gsmtp",
    ],
    [
      'Gmail',
      '550-5.2.1 The email account that you tried to reach is inactive.\n550 5.2.1 https://support.google.com/mail/?p=DisabledUser a1 - gsmtp',
    ],
    ['Yandex', '550 5.7.1 No such user!'],
    [
      'Mail.ru',
      '550 Message was not accepted -- invalid mailbox.  Local mailbox a@b.example is unavailable: user not found',
    ],
    [
      'Yahoo',
      "554 delivery error: dd This user doesn't have a yahoo.com account (a@yahoo.com) [0] - mta1.mail.yahoo.com",
    ],
    ['qmail', '550 sorry, no mailbox here by that name (#5.1.1)'],
    ['Sendmail', '550 5.1.1 <a@b.example>... User unknown'],
  ])('%s: %s', (_server, response) => {
    expect(answer(response)).toBe(true);
    expect(answer(response, 'DATA')).toBe(true);
    expect(answer(response, 'MAIL FROM')).toBe(false);
  });
});

describe('what is about us, our mail or a rule says nothing of the reader', () => {
  it.each([
    ['Exim', '550 relay not permitted'],
    ['Exim', '550 Administrative prohibition'],
    [
      'Exim',
      '550-Verification failed for <qadam@example.org>\n550-No Such User Here\n550 Sender verify failed',
    ],
    ['Exim', '550 rejected because 192.0.2.1 is in a black list at zen.example'],
    ['Exim', '550 authentication required'],
    ['Postfix', '554 5.7.1 <a@b.example>: Relay access denied'],
    ['Postfix', '554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.example'],
    ['Postfix', '550 5.1.8 <qadam@example.org>: Sender address rejected: Domain not found'],
    [
      'Postfix',
      '550 5.1.0 <qadam@example.org>: Sender address rejected: User unknown in local recipient table',
    ],
    ['Postfix', '553 5.7.1 <qadam@example.org>: Sender address rejected: not owned by user qadam'],
    ['Postfix', '554 5.7.1 <a@b.example>: Recipient address rejected: Access denied'],
    ['Exchange', '550 5.7.1 Unable to relay'],
    ['Exchange', '550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain'],
    ['Exchange', '550 5.7.64 TenantAttribution; Relay Access Denied'],
    ['Exchange', '550 5.7.606 Access denied, banned sending IP [192.0.2.1]'],
    ['Exchange', '550 5.4.1 Recipient address rejected: Access denied. AS(201806281)'],
    ['Exchange', '554 5.2.2 mailbox full; STOREDRV.Deliver.Exception:QuotaExceededException'],
    [
      'Outlook.com',
      "550 5.7.1 Unfortunately, messages from [192.0.2.1] weren't sent. Please contact your Internet service provider since part of their network is on our block list (S3140).",
    ],
    [
      'Gmail',
      '550-5.7.26 This mail has been blocked because the sender is unauthenticated.\n550 5.7.26 Gmail requires all senders to authenticate with either SPF or DKIM. - gsmtp',
    ],
    [
      'Gmail',
      '550-5.7.1 [192.0.2.1] Our system has detected an unusual rate of\n550 5.7.1 unsolicited mail originating from your IP address. - gsmtp',
    ],
    [
      'Gmail',
      '552-5.2.2 The email account that you tried to reach is over quota.\n552 5.2.2 - gsmtp',
    ],
    [
      'Gmail',
      '550 5.2.1 The user you are trying to contact is receiving mail at a rate that prevents additional messages from being delivered',
    ],
    ['qmail', "553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)"],
    ['a filter', '550 5.1.1 Message rejected as spam'],
    ['a login', '530 5.7.0 Must issue a STARTTLS command first'],
    ['a login', '535 5.7.8 Error: authentication failed'],
    ['no reason', '550 not here'],
    ['no reason', '554 Transaction failed'],
    ['RFC 5321', '550 Requested action not taken: mailbox unavailable'],
  ])('%s: %s', (_server, response) => {
    expect(answer(response)).toBe(false);
  });
});
