import { boolean, doublePrecision, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { at, bytea } from './columns.ts';
import { sessions } from './schema.ts';

/** What a session of purpose `face_authentication` is about, beside what every session has. */
export const faceAuthentications = pgTable(
  'face_authentications',
  {
    sessionId: uuid('session_id')
      .primaryKey()
      .references(() => sessions.id),
    /** The verification whose person is expected. */
    verificationId: uuid('verification_id')
      .notNull()
      .references(() => sessions.id),
    type: text('type').$type<'enrolment' | 'authentication'>().notNull(),
    method: text('method').$type<'face_matching' | 'active_liveness'>().notNull(),
    /** The token, which messages and lists repeat; sealed under the session's key with context `token`. */
    sealedToken: bytea('sealed_token'),
    /** Photos that were judged; those lost to a fault of ours do not count. */
    tries: integer('tries').notNull().default(0),
  },
  (table) => [index('face_authentications_verification').on(table.verificationId)],
);

/** The selfie of a successful enrolment, sealed under the verification's key (context `face/enrolled`) and erased with it. */
export const faceEnrolments = pgTable('face_enrolments', {
  verificationId: uuid('verification_id')
    .primaryKey()
    .references(() => sessions.id),
  /** The face authentication that it comes from. */
  sessionId: uuid('session_id')
    .notNull()
    .references(() => sessions.id),
  /** SHA-256 of the model that described the face. */
  model: text('model').notNull(),
  sealedDescriptor: bytea('sealed_descriptor').notNull(),
  enrolledAt: at('enrolled_at').notNull(),
});

/** What a session of purpose `age_estimation` is about. */
export const ageEstimations = pgTable(
  'age_estimations',
  {
    sessionId: uuid('session_id')
      .primaryKey()
      .references(() => sessions.id),
    clientId: text('client_id'),
    minAge: integer('min_age').notNull(),
    /** Percent. */
    confidenceThreshold: doublePrecision('confidence_threshold').notNull(),
    buffer: integer('buffer').notNull(),
    escalation: text('escalation').$type<'document' | 'none'>().notNull(),
    retryLimit: integer('retry_limit').notNull(),
    savePhoto: boolean('save_photo').notNull(),
    /** The token, to which a document's verification leads back; sealed with context `token`. */
    sealedToken: bytea('sealed_token'),
    tries: integer('tries').notNull().default(0),
    outcome: text('outcome').$type<'success' | 'underage' | 'uncertain' | 'face_mismatch' | 'attempts_exceeded'>(),
    /** What was estimated (JSON), sealed under the session's key with context `age`. */
    sealedFinding: bytea('sealed_finding'),
    /** The verification that an uncertain estimate led to, and the token that opens it, sealed with context `step-up`. */
    verificationId: uuid('verification_id').references(() => sessions.id),
    sealedStepUp: bytea('sealed_step_up'),
  },
  (table) => [index('age_estimations_verification').on(table.verificationId)],
);
