import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** One socket that a process holds and that is connected to somewhere. */
export interface OpenSocket {
  readonly protocol: string;
  readonly remoteHost: string;
  readonly remotePort: number;
}

const TABLES = ['tcp', 'tcp6', 'udp', 'udp6'] as const;

/** True where the kernel tells which sockets a process holds (Linux). */
export function canSeeSockets(): boolean {
  return process.platform === 'linux';
}

/**
 * The connected sockets of process `pid` and of those it started, as the kernel has them at this moment. It sees what native code
 * opens too, which watching JavaScript cannot.
 */
export function openSockets(pid: number): readonly OpenSocket[] {
  return family(pid).flatMap((member) => {
    const inodes = socketInodes(member);
    return TABLES.flatMap((table) => connectionsOf(member, table, inodes));
  });
}

function family(pid: number): readonly number[] {
  const children = read(`/proc/${pid}/task/${pid}/children`).split(' ').map(Number);
  return [pid, ...children.filter((child) => child > 0).flatMap(family)];
}

function socketInodes(pid: number): ReadonlySet<string> {
  const inodes = new Set<string>();
  for (const fd of list(`/proc/${pid}/fd`)) {
    const [, inode] = /^socket:\[(\d+)\]$/.exec(link(`/proc/${pid}/fd/${fd}`)) ?? [];
    if (inode !== undefined) inodes.add(inode);
  }
  return inodes;
}

/** Columns of proc(5) `/proc/net/tcp`: the third is the remote address, the tenth the inode. */
function connectionsOf(pid: number, protocol: string, inodes: ReadonlySet<string>): readonly OpenSocket[] {
  return read(`/proc/${pid}/net/${protocol}`)
    .split('\n')
    .slice(1)
    .map((row) => row.trim().split(/\s+/))
    .filter((columns) => inodes.has(columns[9] ?? ''))
    .map((columns) => parseRemote(protocol, columns[2] ?? ''))
    .filter(({ remotePort }) => remotePort !== 0);
}

/** Addresses are 32-bit words in hexadecimal, each in the machine's byte order (little-endian on all that are supported). */
export function parseRemote(protocol: string, text: string): OpenSocket {
  const [address = '', port = '0'] = text.split(':');
  const bytes = (address.match(/.{8}/g) ?? []).flatMap((word) => [...Buffer.from(word, 'hex').reverse()]);
  const remoteHost =
    bytes.length === 4
      ? bytes.join('.')
      : Array.from({ length: 8 }, (_, i) => (((bytes[2 * i] ?? 0) << 8) | (bytes[2 * i + 1] ?? 0)).toString(16)).join(
          ':',
        );
  return { protocol, remoteHost, remotePort: Number.parseInt(port, 16) };
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function list(path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

function link(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}
