import type { Box, Size, TextLine } from '@bonafide/domain';
import { type AddressBlock, findAddressBlocks, isCompanyName, type PaperAddress } from './find-address.ts';
import { findIssueDate, type PaperDate } from './find-issue-date.ts';
import type { PaperKind } from './paper-kinds.ts';
import { recognisePaper } from './recognise-paper.ts';

/** What a bill, statement or letter says of whom, where and when. Places are pixels of the page. */
export interface ProofOfAddress {
  readonly kind: PaperKind | null;
  readonly kindConfidence: number;
  readonly issuer: { readonly value: string; readonly box: Box } | null;
  /** People that the address block names. */
  readonly names: readonly string[];
  readonly address: PaperAddress | null;
  readonly issueDate: PaperDate | null;
}

const HEAD = 0.3;
const TITLES =
  /^\s*(mr|mrs|ms|miss|dr|herrn?|frau|m\.|mme|mlle|monsieur|madame|sr|sra|sig|sig\.ra|dhr|mevr|pan|pani)\.?\s+/iu;

/** Reads one page's lines, in reading order or not. Nothing that is not printed is made up: what is missing is null. */
export function readProofOfAddress(lines: readonly TextLine[], page: Size): ProofOfAddress {
  const { kind, confidence } = recognisePaper(lines, page.height);
  const blocks = findAddressBlocks(lines);
  const person = blocks.find(({ isCompany }) => !isCompany) ?? null;
  return {
    kind,
    kindConfidence: confidence,
    issuer: issuerOf(lines, page, blocks),
    names: person
      ? person.names.filter((name) => !isCompanyName(name)).map((name) => name.replace(TITLES, '').trim())
      : [],
    address: person?.address ?? null,
    issueDate: findIssueDate(lines, page.height),
  };
}

/** A company in the letterhead: the largest such print; else the company of an address block. */
function issuerOf(lines: readonly TextLine[], page: Size, blocks: readonly AddressBlock[]): ProofOfAddress['issuer'] {
  const inHead = lines.filter(
    ({ text, box }) => box.y < page.height * HEAD && isCompanyName(text) && text.length <= 60,
  );
  const [largest] = [...inHead].sort((a, b) => b.box.height - a.box.height);
  if (largest) return { value: largest.text, box: largest.box };
  const company = blocks.find(({ isCompany }) => isCompany);
  const name = company?.names.find(isCompanyName);
  return company && name ? { value: name, box: company.address.box } : null;
}
