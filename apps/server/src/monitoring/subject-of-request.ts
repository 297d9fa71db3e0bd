import type { AmlMonitoringRequest } from '@bonafide/contract';
import type { MonitoredSubject } from './monitored-subject.ts';

/** Whom a partner wants to have monitored. News are asked for with everybody. */
export function subjectOfRequest({ userType, input }: AmlMonitoringRequest['amlCheck']): MonitoredSubject {
  const common = { parts: null, adverseMedia: true };
  if (userType === 'COMPANY') {
    const { companyName, country } = input;
    return { ...common, userType: 'company', name: companyName, country, dateOfBirth: null, sex: null };
  }
  const { fullName, nationality, dateOfBirth, sex } = input;
  return { ...common, userType: 'person', name: fullName, country: nationality, dateOfBirth, sex };
}
