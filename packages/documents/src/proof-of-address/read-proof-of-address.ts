import type { Size, TextLine } from '@bonafide/domain';
import type { PaperAddress } from './address-block.ts';
import { findAddressBlocks, peopleOf } from './find-address.ts';
import { findIssueDate, type PaperDate } from './find-issue-date.ts';
import { findIssuer, type PaperIssuer } from './find-issuer.ts';
import { findIssuerAddress } from './find-issuer-address.ts';
import type { PaperKind } from './paper-kinds.ts';
import { recognisePaper } from './recognise-paper.ts';

/** What a bill, statement or letter says of whom, where and when. Places are pixels of the page. */
export interface ProofOfAddress {
  readonly kind: PaperKind | null;
  readonly kindConfidence: number;
  readonly issuer: PaperIssuer | null;
  /** Where the sender says that it is, as printed; left out in readings that are older than this. */
  readonly issuerAddress?: readonly string[] | null;
  /** People that the address block names, without courtesy titles. */
  readonly names: readonly string[];
  readonly address: PaperAddress | null;
  readonly issueDate: PaperDate | null;
}

/** Reads one page's lines, in reading order or not. Nothing that is not printed is made up: what is missing is null. */
export function readProofOfAddress(lines: readonly TextLine[], page: Size): ProofOfAddress {
  const { kind, confidence } = recognisePaper(lines, page.height);
  const blocks = findAddressBlocks(lines, page);
  const person = blocks.find(({ isOrganisation }) => !isOrganisation) ?? null;
  const issuer = findIssuer(lines, page, { addressee: person, blocks });
  return {
    kind,
    kindConfidence: confidence,
    issuer,
    issuerAddress: findIssuerAddress(issuer, { lines, blocks, addressee: person }),
    names: person ? peopleOf(person) : [],
    address: person?.address ?? null,
    issueDate: findIssueDate(lines, page.height),
  };
}
