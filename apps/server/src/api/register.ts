import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { registerRequestKeyRoutes } from './access/routes.ts';
import { registerTokenEndpoint } from './access/token-endpoint.ts';
import { registerAdditionalStepRoutes } from './additional-steps/routes.ts';
import { registerAgeEstimationRoutes } from './age-estimation/routes.ts';
import { registerAmlCheckRoutes } from './aml-checks/routes.ts';
import { registerAmlMonitoringRoutes } from './aml-monitorings/routes.ts';
import { registerOlderAmlRoutes } from './aml-v2/routes.ts';
import { registerAuditRoutes } from './audit/routes.ts';
import { registerBlocklistRoutes } from './blocklists/routes.ts';
import { registerDatabaseConnectorRoutes } from './database-connectors/routes.ts';
import { collectOpenApi } from './documentation/openapi.ts';
import { registerDocumentation } from './documentation/routes.ts';
import { registerDummyRoute } from './dummies/routes.ts';
import { registerEnvironmentRoutes } from './environment/routes.ts';
import { registerFaceAuthenticationRoutes } from './face-authentication/routes.ts';
import { registerFileRoute } from './files/routes.ts';
import { registerFraudRoutes } from './fraud/routes.ts';
import { compileValidator, handleErrors, handleUnknownRoutes } from './handle-errors.ts';
import { registerFollowRoute } from './links/follow-route.ts';
import { registerLinkRoutes } from './links/routes.ts';
import { registerListingRoute } from './listing/routes.ts';
import { registerScreeningListRoutes } from './lists/routes.ts';
import { registerMagicLinkRoutes } from './magic-links/routes.ts';
import { registerNotificationRoutes } from './notifications/routes.ts';
import { guardByPartner, keepSignedBody } from './partner-guard.ts';
import { registerListRoutes } from './people-lists/list-routes.ts';
import { registerPeopleRoutes } from './people-lists/people-routes.ts';
import { registerPoaCheckRoutes } from './poa-checks/routes.ts';
import { registerPolicyRoutes } from './policies/routes.ts';
import { registerProcessRoute } from './process/routes.ts';
import { registerQuestionnaireRoutes } from './questionnaires/routes.ts';
import { registerReceiptRoute } from './receipts/routes.ts';
import { registerCodeRoutes } from './redirect/code-routes.ts';
import { registerMagicLinkRoute } from './redirect/magic-link-route.ts';
import { registerRedirectRoute } from './redirect/routes.ts';
import { registerRequestUpdateRoute } from './request-update/routes.ts';
import { registerReviewRoutes } from './reviews/routes.ts';
import { registerScenarioRoutes } from './scenarios/routes.ts';
import { registerScreeningCaseRoutes } from './screening-cases/routes.ts';
import { registerScreeningRoutes } from './screenings/routes.ts';
import { registerCancellationRoute } from './sessions/routes.ts';
import { registerCreationRoute } from './sessions-native/creation.ts';
import { registerEventsRoute } from './sessions-native/events.ts';
import { registerSessionReading } from './sessions-native/reading.ts';
import { registerStatisticsRoute } from './statistics/routes.ts';
import { registerThemeRoutes } from './themes/routes.ts';
import { registerTokenRoute } from './token/routes.ts';
import { registerUnavailableRoutes } from './unavailable/routes.ts';
import { registerVerificationRoutes } from './verifications/routes.ts';
import { registerWebhookRoutes } from './webhooks/routes.ts';

/** The whole partner API with its documentation, and the error bodies of the whole origin. */
export async function registerPartnerApi(app: FastifyInstance, deps: Deps): Promise<void> {
  await collectOpenApi(app, deps.config.publicUrl);
  handleErrors(app, deps.log);
  handleUnknownRoutes(app);
  await app.register(async (scope) => {
    scope.setValidatorCompiler(compileValidator);
    scope.setSerializerCompiler(() => (answer) => JSON.stringify(answer));
    const open = scope.withTypeProvider<ZodTypeProvider>();
    registerRedirectRoute(open, deps);
    registerCodeRoutes(open, deps);
    registerMagicLinkRoute(open, deps);
    registerFileRoute(open, deps);
    registerFollowRoute(open, deps);
    await registerTokenEndpoint(open, deps);
    await registerDocumentation(scope);
    await scope.register(async (guarded) => {
      guardByPartner(guarded, deps);
      acceptJsonOnly(guarded);
      const partnerApi = guarded.withTypeProvider<ZodTypeProvider>();
      registerRequestKeyRoutes(partnerApi, deps);
      registerScenarioRoutes(partnerApi, deps);
      registerCreationRoute(partnerApi, deps);
      registerLinkRoutes(partnerApi, deps);
      registerEventsRoute(partnerApi, deps);
      registerSessionReading(partnerApi, deps);
      registerReviewRoutes(partnerApi, deps);
      registerAuditRoutes(partnerApi, deps);
      registerStatisticsRoute(partnerApi, deps);
      registerEnvironmentRoutes(partnerApi, deps);
      registerTokenRoute(partnerApi, deps);
      registerProcessRoute(partnerApi, deps);
      registerAdditionalStepRoutes(partnerApi, deps);
      registerPoaCheckRoutes(partnerApi, deps);
      registerPolicyRoutes(partnerApi, deps);
      registerThemeRoutes(partnerApi, deps);
      registerQuestionnaireRoutes(partnerApi, deps);
      registerVerificationRoutes(partnerApi, deps);
      registerBlocklistRoutes(partnerApi, deps);
      registerFaceAuthenticationRoutes(partnerApi, deps);
      registerAgeEstimationRoutes(partnerApi, deps);
      registerDummyRoute(partnerApi, deps);
      registerListingRoute(partnerApi, deps);
      registerReceiptRoute(partnerApi, deps);
      registerRequestUpdateRoute(partnerApi, deps);
      registerMagicLinkRoutes(partnerApi, deps);
      registerCancellationRoute(partnerApi, deps);
      registerNotificationRoutes(partnerApi, deps);
      registerWebhookRoutes(partnerApi, deps);
      registerFraudRoutes(partnerApi, deps);
      registerDatabaseConnectorRoutes(partnerApi, deps);
      registerListRoutes(partnerApi, deps);
      registerPeopleRoutes(partnerApi, deps);
      registerAmlCheckRoutes(partnerApi, deps);
      registerScreeningRoutes(partnerApi, deps);
      registerAmlMonitoringRoutes(partnerApi, deps);
      registerOlderAmlRoutes(partnerApi, deps);
      registerScreeningCaseRoutes(partnerApi, deps);
      registerScreeningListRoutes(partnerApi, deps);
      registerUnavailableRoutes(partnerApi);
    });
  });
}

/**
 * Bodies are JSON whatever their Content-Type says: many clients leave out or mistake the header, or send it without a body to routes
 * that need none.
 */
function acceptJsonOnly(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (request, body, done) => {
    const bytes = typeof body === 'string' ? Buffer.from(body) : body;
    keepSignedBody(request, bytes);
    if (bytes.byteLength === 0 && needsNoBody(request)) return done(null, undefined);
    return parse(request, bytes.toString('utf8'), done);
  });
}

function needsNoBody({ routeOptions }: FastifyRequest): boolean {
  const body = routeOptions.schema?.body;
  return !(body instanceof z.ZodType) || body.safeParse(undefined).success;
}
