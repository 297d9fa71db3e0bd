import {
  type FraudEstimateRequest,
  fraudEstimateRequest,
  fraudEstimateResponse,
  proxyCheckRequest,
  proxyCheckResponse,
} from '@bonafide/contract';
import { networkRisk } from '@bonafide/domain';
import type { Deps } from '../../deps.ts';
import { askForEstimate, type EstimateQuestion } from '../../fraud-estimate/ask-for-estimate.ts';
import type { ApiInstance } from '../api-instance.ts';
import { failures } from '../documentation/failures.ts';
import { LIMITS } from '../limits.ts';
import { partnerOf } from '../partner-guard.ts';

const tags = ['Fraud'];

/** Questions about an address and about somebody's particulars. Neither decides anything. */
export function registerFraudRoutes(app: ApiInstance, deps: Deps): void {
  app.route({
    method: 'POST',
    url: '/fraud/proxy-check',
    bodyLimit: LIMITS.request,
    schema: {
      operationId: 'checkProxy',
      tags,
      summary: 'Ask about an address of the network',
      description: 'By the lists and databases that this installation keeps: Tor, proxies, tunnels, data centres.',
      body: proxyCheckRequest,
      response: { 200: proxyCheckResponse, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const { kinds } = await deps.riskData.network(request.body.ip_address);
      return reply.header('Cache-Control', 'no-store').send({ risk_level: networkRisk(kinds) ?? 'NOT_CHECKED' });
    },
  });
  app.route({
    method: 'POST',
    url: '/fraud/estimate-fraud-probability',
    bodyLimit: LIMITS.request,
    schema: {
      operationId: 'estimateFraud',
      tags,
      summary: 'Ask what speaks for fraud',
      description:
        'By named rules with weights that are chosen, not measured: the level orders cases and is no probability. What was sent is not kept.',
      body: fraudEstimateRequest,
      response: { 200: fraudEstimateResponse, ...failures(400, 401, 429) },
    },
    handler: async (request, reply) => {
      const { level, reasons } = await askForEstimate(deps, questionOf(partnerOf(request).id, request.body));
      reply.header('Cache-Control', 'no-store');
      return reply.send({ fraud_level: level ?? 'NOT_CHECKED', reasons: [...reasons] });
    },
  });
}

function questionOf(partnerId: string, body: FraudEstimateRequest): EstimateQuestion {
  return {
    partnerId,
    address: body.ip_address,
    particulars: {
      userAgent: body.user_agent,
      acceptLanguage: body.accept_language,
      firstName: body.first_name,
      lastName: body.last_name,
      emailAddress: body.email_address,
      emailDomain: body.email_domain,
      country: body.country,
      postalCode: body.postal_code,
      phoneNumber: body.phone_number,
      phoneCountryCode: body.phone_country_code,
      cardFirstSix: body.credit_card_number_6,
      cardLastFour: body.credit_card_last_4_digits,
    },
  };
}
