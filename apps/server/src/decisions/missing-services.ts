import type { MissingService } from '@bonafide/checks';
import type { SessionRequest } from '../sessions/session-secrets.ts';

type Asking = (request: SessionRequest) => boolean;

/** Services that this installation has no engine for, and how a session asks for them. Whoever builds one takes its row out. */
const NOT_OFFERED: Readonly<Record<Exclude<MissingService, 'questionnaire'>, Asking>> = {
  lost_documents: ({ checkLid }) => checkLid,
  criminal_records: ({ checkCriminal }) => checkCriminal,
  driver_licence: ({ checkDriverLicense }) => checkDriverLicense,
  registry: ({ registryCentersCountries }) => (registryCentersCountries?.length ?? 0) > 0,
  address: ({ verifyAddress }) => verifyAddress,
  contact: ({ verifyEmail, verifyPhone }) => verifyEmail || verifyPhone,
  bank: (asked) =>
    asked.verifyBank || asked.verifyBankAccounts || asked.verifyBankBalances || asked.verifyBankTransactions,
  bank_card: ({ bankCardVerification, bankCardPdfUpload }) => bankCardVerification || bankCardPdfUpload,
};

/** What the session asks for and nobody here can do: the check `services-given` says so, instead of leaving it out in silence. */
export function missingServices(request: SessionRequest): readonly MissingService[] {
  return Object.entries(NOT_OFFERED)
    .filter(([, asks]) => asks(request))
    .map(([service]) => service as MissingService);
}
