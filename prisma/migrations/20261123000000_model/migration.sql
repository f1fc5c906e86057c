-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "ImplementationStatus" AS ENUM ('NOT_ASSESSED', 'NO_EVIDENCE', 'NOT_STARTED', 'IN_PROGRESS', 'PARTIALLY_IMPLEMENTED', 'SUBSTANTIALLY_IMPLEMENTED', 'IMPLEMENTED', 'REGRESSED', 'SUPERSEDED');

-- CreateEnum
CREATE TYPE "StateResponse" AS ENUM ('ACCEPTED', 'PARTLY_ACCEPTED', 'NOTED', 'REJECTED', 'NONE_STATED');

-- CreateEnum
CREATE TYPE "Contest" AS ENUM ('UNCONTESTED', 'CLOSE', 'CONTESTED');

-- CreateEnum
CREATE TYPE "Confidence" AS ENUM ('HIGH', 'MEDIUM_HIGH', 'MEDIUM', 'LOW_MEDIUM', 'LOW');

-- CreateEnum
CREATE TYPE "DateQualifier" AS ENUM ('EXACT', 'ABOUT', 'INFERRED');

-- CreateEnum
CREATE TYPE "BodyKind" AS ENUM ('UN_MANDATE', 'UN_TREATY_BODY', 'UN_PEER_REVIEW', 'STATE', 'GOVERNMENT_AGENCY', 'CIVIL_SOCIETY', 'ANALYST');

-- CreateEnum
CREATE TYPE "Coverage" AS ENUM ('COMPLETE', 'PARTIAL', 'NONE');

-- CreateEnum
CREATE TYPE "VoiceKind" AS ENUM ('EDITORIAL_DESK', 'STATE', 'RECOMMENDING_BODY', 'CIVIL_SOCIETY');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('EDITOR', 'REVIEWER', 'ADMINISTRATOR');

-- CreateEnum
CREATE TYPE "AssessmentKind" AS ENUM ('ASSESSMENT', 'CORRECTION', 'WITHDRAWAL');

-- CreateEnum
CREATE TYPE "Authorship" AS ENUM ('SIGNED', 'ATTRIBUTED');

-- CreateEnum
CREATE TYPE "DraftState" AS ENUM ('DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED', 'DISCARDED');

-- CreateEnum
CREATE TYPE "EvidenceKind" AS ENUM ('LAW', 'COURT_RULING', 'POLICY', 'STATISTIC', 'PROGRAMME', 'TESTIMONY', 'STATEMENT', 'EVENT');

-- CreateEnum
CREATE TYPE "Direction" AS ENUM ('PROGRESS', 'REGRESS', 'MIXED', 'NEUTRAL');

-- CreateEnum
CREATE TYPE "MeasureState" AS ENUM ('PLANNED', 'UNDER_WAY', 'COMPLETED', 'ABANDONED', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "ObservationRevision" AS ENUM ('AS_REPORTED', 'FIRST_REPORTED', 'REVISED');

-- CreateEnum
CREATE TYPE "EngagementKind" AS ENUM ('MEETING', 'VISIT', 'LETTER', 'TRAINING', 'DESIGNATION', 'AGREEMENT', 'REVIEW', 'PUBLICATION');

-- CreateEnum
CREATE TYPE "TranslationState" AS ENUM ('ORIGINAL', 'MACHINE', 'REVIEWED', 'OUTDATED');

-- CreateEnum
CREATE TYPE "LinkPurpose" AS ENUM ('SETUP', 'INVITATION');

-- CreateEnum
CREATE TYPE "WithholdingReason" AS ENUM ('SAFETY', 'PRIVACY', 'LEGAL', 'COPYRIGHT');

-- CreateTable
CREATE TABLE "countries" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "cut_off" DATE,

    CONSTRAINT "countries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sources" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT,
    "published_earliest" DATE,
    "published_latest" DATE,
    "published_qualifier" "DateQualifier",
    "published_words" TEXT,
    "urls" TEXT[],
    "note" TEXT,

    CONSTRAINT "sources_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bodies" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "kind" "BodyKind" NOT NULL,
    "description" TEXT NOT NULL,
    "above_id" UUID,

    CONSTRAINT "bodies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "addressees" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT,
    "is_state_concerned" BOOLEAN NOT NULL,

    CONSTRAINT "addressees_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "themes" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "definition" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "themes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "documents" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "symbol" TEXT,
    "url" TEXT,
    "summary" TEXT,
    "methodology" TEXT,
    "funding" TEXT,
    "disclaimer" TEXT,
    "issued_earliest" DATE,
    "issued_latest" DATE NOT NULL,
    "issued_qualifier" "DateQualifier" NOT NULL,
    "issued_words" TEXT,

    CONSTRAINT "documents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_bodies" (
    "document_id" UUID NOT NULL,
    "body_id" UUID NOT NULL,

    CONSTRAINT "document_bodies_pkey" PRIMARY KEY ("document_id","body_id")
);

-- CreateTable
CREATE TABLE "document_coverages" (
    "document_id" UUID NOT NULL,
    "country_id" UUID NOT NULL,
    "coverage" "Coverage" NOT NULL,
    "note" TEXT NOT NULL,

    CONSTRAINT "document_coverages_pkey" PRIMARY KEY ("document_id","country_id")
);

-- CreateTable
CREATE TABLE "recommendations" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "country_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "parent_id" UUID,
    "addressee_id" UUID NOT NULL,
    "made_on" DATE NOT NULL,
    "label" TEXT,
    "place" TEXT,
    "addressee_note" TEXT,
    "summary" TEXT NOT NULL,
    "official_text" TEXT,
    "response" "StateResponse" NOT NULL,
    "response_note" TEXT,
    "responded_on" DATE,
    "action_category" SMALLINT,
    "due_on" DATE,
    "confidence" "Confidence" NOT NULL,
    "confidence_note" TEXT,
    "position" INTEGER NOT NULL,
    "alone_reason" TEXT,
    "archived_at" TIMESTAMPTZ(3),
    "archived_reason" TEXT,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT date_trunc('milliseconds', clock_timestamp()),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "recommendations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recommendation_bodies" (
    "recommendation_id" UUID NOT NULL,
    "body_id" UUID NOT NULL,

    CONSTRAINT "recommendation_bodies_pkey" PRIMARY KEY ("recommendation_id","body_id")
);

-- CreateTable
CREATE TABLE "recommendation_themes" (
    "recommendation_id" UUID NOT NULL,
    "theme_id" UUID NOT NULL,

    CONSTRAINT "recommendation_themes_pkey" PRIMARY KEY ("recommendation_id","theme_id")
);

-- CreateTable
CREATE TABLE "asks" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "asks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ask_recommendations" (
    "ask_id" UUID NOT NULL,
    "recommendation_id" UUID NOT NULL,

    CONSTRAINT "ask_recommendations_pkey" PRIMARY KEY ("ask_id","recommendation_id")
);

-- CreateTable
CREATE TABLE "voices" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "VoiceKind" NOT NULL,
    "description" TEXT NOT NULL,
    "body_id" UUID,

    CONSTRAINT "voices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "accounts" (
    "id" UUID NOT NULL,
    "email" TEXT,
    "name" TEXT,
    "password_hash" TEXT,
    "role" "Role" NOT NULL,
    "voice_id" UUID NOT NULL,
    "session_version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabled_at" TIMESTAMPTZ(3),
    "anonymised_at" TIMESTAMPTZ(3),

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "one_time_links" (
    "id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "purpose" "LinkPurpose" NOT NULL,
    "role" "Role" NOT NULL,
    "voice_id" UUID NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "one_time_links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_attempts" (
    "id" UUID NOT NULL,
    "subject" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "succeeded" BOOLEAN NOT NULL,

    CONSTRAINT "sign_in_attempts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "settings" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "title" TEXT NOT NULL DEFAULT 'Qadam',
    "default_country_code" TEXT,
    "stale_after_days" INTEGER NOT NULL DEFAULT 180,
    "is_self_publishing_allowed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "settings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assessments" (
    "id" UUID NOT NULL,
    "recommendation_id" UUID NOT NULL,
    "voice_id" UUID NOT NULL,
    "kind" "AssessmentKind" NOT NULL,
    "replaces_id" UUID,
    "status" "ImplementationStatus",
    "effective_on" DATE NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT date_trunc('milliseconds', clock_timestamp()),
    "verified_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "confidence" "Confidence" NOT NULL,
    "confidence_note" TEXT,
    "looked_at" TEXT,
    "authorship" "Authorship" NOT NULL,
    "attributed_from" TEXT,
    "signed_by_id" UUID,
    "published_by_id" UUID,
    "is_self_published" BOOLEAN NOT NULL DEFAULT false,
    "shipped_key" TEXT,

    CONSTRAINT "assessments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assessment_citations" (
    "id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "evidence_id" UUID,
    "observation_id" UUID,
    "engagement_id" UUID,
    "note" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "assessment_citations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assessment_drafts" (
    "id" UUID NOT NULL,
    "recommendation_id" UUID NOT NULL,
    "voice_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "state" "DraftState" NOT NULL DEFAULT 'DRAFT',
    "kind" "AssessmentKind" NOT NULL DEFAULT 'ASSESSMENT',
    "replaces_id" UUID,
    "status" "ImplementationStatus",
    "effective_on" DATE,
    "verified_on" DATE,
    "reason" TEXT NOT NULL DEFAULT '',
    "confidence" "Confidence",
    "looked_at" TEXT NOT NULL DEFAULT '',
    "authorship" "Authorship" NOT NULL DEFAULT 'SIGNED',
    "attributed_from" TEXT NOT NULL DEFAULT '',
    "based_on_id" UUID,
    "reviewer_id" UUID,
    "review_comment" TEXT NOT NULL DEFAULT '',
    "submitted_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "assessment_drafts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft_evidence" (
    "draft_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "draft_evidence_pkey" PRIMARY KEY ("draft_id","evidence_id")
);

-- CreateTable
CREATE TABLE "verifications" (
    "id" UUID NOT NULL,
    "recommendation_id" UUID NOT NULL,
    "voice_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "verified_on" DATE NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT date_trunc('milliseconds', clock_timestamp()),

    CONSTRAINT "verifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "headlines" (
    "recommendation_id" UUID NOT NULL,
    "assessment_id" UUID,
    "status" "ImplementationStatus" NOT NULL,
    "effective_on" DATE,
    "verified_on" DATE,
    "contest" "Contest" NOT NULL,
    "held_since" DATE,

    CONSTRAINT "headlines_pkey" PRIMARY KEY ("recommendation_id")
);

-- CreateTable
CREATE TABLE "recommendation_search" (
    "recommendation_id" UUID NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "recommendation_search_pkey" PRIMARY KEY ("recommendation_id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "country_id" UUID NOT NULL,
    "kind" "EvidenceKind" NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "occurred_earliest" DATE,
    "occurred_latest" DATE,
    "occurred_qualifier" "DateQualifier" NOT NULL,
    "occurred_words" TEXT,
    "direction" "Direction" NOT NULL,
    "is_law_change" BOOLEAN NOT NULL DEFAULT false,
    "url" TEXT,
    "archived_url" TEXT,
    "retrieved_on" DATE,
    "confidence" "Confidence" NOT NULL,
    "confidence_note" TEXT,
    "citation_text" TEXT,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),
    "archived_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence_files" (
    "id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "sha256" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "evidence_files_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence_links" (
    "id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "recommendation_id" UUID,
    "document_id" UUID,
    "engagement_id" UUID,
    "direction" "Direction",
    "note" TEXT,

    CONSTRAINT "evidence_links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "citations" (
    "id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "locator" TEXT,
    "recommendation_id" UUID,
    "document_id" UUID,
    "evidence_id" UUID,
    "indicator_id" UUID,
    "observation_id" UUID,
    "engagement_id" UUID,
    "measure_id" UUID,

    CONSTRAINT "citations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "measures" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "country_id" UUID NOT NULL,
    "agency" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "starts_earliest" DATE,
    "starts_latest" DATE,
    "starts_qualifier" "DateQualifier",
    "starts_words" TEXT,
    "due_on" DATE,
    "state" "MeasureState" NOT NULL,
    "confidence" "Confidence" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "measures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "measure_recommendations" (
    "measure_id" UUID NOT NULL,
    "recommendation_id" UUID NOT NULL,

    CONSTRAINT "measure_recommendations_pkey" PRIMARY KEY ("measure_id","recommendation_id")
);

-- CreateTable
CREATE TABLE "measure_documents" (
    "measure_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,

    CONSTRAINT "measure_documents_pkey" PRIMARY KEY ("measure_id","document_id")
);

-- CreateTable
CREATE TABLE "indicators" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "country_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "higher_means" TEXT,
    "is_context_only" BOOLEAN NOT NULL,
    "note" TEXT,
    "confidence" "Confidence" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "indicators_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator_series" (
    "indicator_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "indicator_series_pkey" PRIMARY KEY ("indicator_id","slug")
);

-- CreateTable
CREATE TABLE "observations" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "indicator_id" UUID NOT NULL,
    "series" TEXT NOT NULL,
    "country_code" TEXT,
    "group_name" TEXT,
    "period_earliest" DATE,
    "period_latest" DATE,
    "period_qualifier" "DateQualifier" NOT NULL,
    "period_words" TEXT,
    "value" DECIMAL(65,30),
    "category" TEXT,
    "unit" TEXT NOT NULL,
    "revision" "ObservationRevision" NOT NULL,
    "note" TEXT,
    "conflict_note" TEXT,
    "confidence" "Confidence" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "observations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "engagements" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "country_id" UUID NOT NULL,
    "kind" "EngagementKind" NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "occurred_earliest" DATE,
    "occurred_latest" DATE,
    "occurred_qualifier" "DateQualifier" NOT NULL,
    "occurred_words" TEXT,
    "document_id" UUID,
    "confidence" "Confidence" NOT NULL,
    "confidence_note" TEXT,
    "position" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "engagements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "engagement_bodies" (
    "engagement_id" UUID NOT NULL,
    "body_id" UUID NOT NULL,

    CONSTRAINT "engagement_bodies_pkey" PRIMARY KEY ("engagement_id","body_id")
);

-- CreateTable
CREATE TABLE "source_conflicts" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "country_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "source_conflicts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conflict_recommendations" (
    "conflict_id" UUID NOT NULL,
    "recommendation_id" UUID NOT NULL,

    CONSTRAINT "conflict_recommendations_pkey" PRIMARY KEY ("conflict_id","recommendation_id")
);

-- CreateTable
CREATE TABLE "conflict_evidence" (
    "conflict_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,

    CONSTRAINT "conflict_evidence_pkey" PRIMARY KEY ("conflict_id","evidence_id")
);

-- CreateTable
CREATE TABLE "conflict_indicators" (
    "conflict_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,

    CONSTRAINT "conflict_indicators_pkey" PRIMARY KEY ("conflict_id","indicator_id")
);

-- CreateTable
CREATE TABLE "conflict_engagements" (
    "conflict_id" UUID NOT NULL,
    "engagement_id" UUID NOT NULL,

    CONSTRAINT "conflict_engagements_pkey" PRIMARY KEY ("conflict_id","engagement_id")
);

-- CreateTable
CREATE TABLE "conflict_documents" (
    "conflict_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,

    CONSTRAINT "conflict_documents_pkey" PRIMARY KEY ("conflict_id","document_id")
);

-- CreateTable
CREATE TABLE "conflict_sources" (
    "conflict_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,

    CONSTRAINT "conflict_sources_pkey" PRIMARY KEY ("conflict_id","source_id")
);

-- CreateTable
CREATE TABLE "known_gaps" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "country_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "known_gaps_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gap_recommendations" (
    "gap_id" UUID NOT NULL,
    "recommendation_id" UUID NOT NULL,

    CONSTRAINT "gap_recommendations_pkey" PRIMARY KEY ("gap_id","recommendation_id")
);

-- CreateTable
CREATE TABLE "gap_documents" (
    "gap_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,

    CONSTRAINT "gap_documents_pkey" PRIMARY KEY ("gap_id","document_id")
);

-- CreateTable
CREATE TABLE "gap_indicators" (
    "gap_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,

    CONSTRAINT "gap_indicators_pkey" PRIMARY KEY ("gap_id","indicator_id")
);

-- CreateTable
CREATE TABLE "reports" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "country_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "selection" JSONB NOT NULL,
    "as_of" DATE NOT NULL,
    "known_at" TIMESTAMPTZ(3) NOT NULL,
    "since" DATE,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "translations" (
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "state" "TranslationState" NOT NULL,
    "source_hash" BYTEA NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "translations_pkey" PRIMARY KEY ("subject_kind","subject_id","field","locale")
);

-- CreateTable
CREATE TABLE "audit_events" (
    "id" BIGSERIAL NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "account_id" UUID,
    "action" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "payload_digest" BYTEA NOT NULL DEFAULT '\x'::bytea,
    "previous_digest" BYTEA,
    "digest" BYTEA NOT NULL DEFAULT '\x'::bytea,
    "redacted_at" TIMESTAMPTZ(3),

    CONSTRAINT "audit_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "withholdings" (
    "id" UUID NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "reason" "WithholdingReason" NOT NULL,
    "sha256" BYTEA NOT NULL,
    "account_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "withholdings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shipped_rows" (
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "loaded_values" JSONB NOT NULL,
    "loaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "shipped_rows_pkey" PRIMARY KEY ("subject_kind","subject_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "countries_code_key" ON "countries"("code");

-- CreateIndex
CREATE UNIQUE INDEX "sources_key_key" ON "sources"("key");

-- CreateIndex
CREATE UNIQUE INDEX "bodies_slug_key" ON "bodies"("slug");

-- CreateIndex
CREATE INDEX "bodies_above_id_idx" ON "bodies"("above_id");

-- CreateIndex
CREATE UNIQUE INDEX "addressees_slug_key" ON "addressees"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "themes_slug_key" ON "themes"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "documents_slug_key" ON "documents"("slug");

-- CreateIndex
CREATE INDEX "document_bodies_body_id_idx" ON "document_bodies"("body_id");

-- CreateIndex
CREATE INDEX "document_coverages_country_id_idx" ON "document_coverages"("country_id");

-- CreateIndex
CREATE UNIQUE INDEX "recommendations_reference_key" ON "recommendations"("reference");

-- CreateIndex
CREATE INDEX "recommendations_country_id_made_on_position_id_idx" ON "recommendations"("country_id", "made_on", "position", "id");

-- CreateIndex
CREATE INDEX "recommendations_document_id_position_idx" ON "recommendations"("document_id", "position");

-- CreateIndex
CREATE INDEX "recommendations_parent_id_idx" ON "recommendations"("parent_id");

-- CreateIndex
CREATE INDEX "recommendations_addressee_id_idx" ON "recommendations"("addressee_id");

-- CreateIndex
CREATE INDEX "recommendation_bodies_body_id_recommendation_id_idx" ON "recommendation_bodies"("body_id", "recommendation_id");

-- CreateIndex
CREATE INDEX "recommendation_themes_theme_id_recommendation_id_idx" ON "recommendation_themes"("theme_id", "recommendation_id");

-- CreateIndex
CREATE UNIQUE INDEX "asks_slug_key" ON "asks"("slug");

-- CreateIndex
CREATE INDEX "ask_recommendations_recommendation_id_idx" ON "ask_recommendations"("recommendation_id");

-- CreateIndex
CREATE UNIQUE INDEX "voices_slug_key" ON "voices"("slug");

-- CreateIndex
CREATE INDEX "voices_body_id_idx" ON "voices"("body_id");

-- CreateIndex
CREATE UNIQUE INDEX "accounts_email_key" ON "accounts"("email");

-- CreateIndex
CREATE INDEX "accounts_voice_id_idx" ON "accounts"("voice_id");

-- CreateIndex
CREATE UNIQUE INDEX "one_time_links_token_hash_key" ON "one_time_links"("token_hash");

-- CreateIndex
CREATE INDEX "one_time_links_voice_id_idx" ON "one_time_links"("voice_id");

-- CreateIndex
CREATE INDEX "one_time_links_created_by_id_idx" ON "one_time_links"("created_by_id");

-- CreateIndex
CREATE INDEX "sign_in_attempts_subject_at_idx" ON "sign_in_attempts"("subject", "at");

-- CreateIndex
CREATE INDEX "sign_in_attempts_at_idx" ON "sign_in_attempts"("at");

-- CreateIndex
CREATE UNIQUE INDEX "assessments_replaces_id_key" ON "assessments"("replaces_id");

-- CreateIndex
CREATE INDEX "assessments_recommendation_id_voice_id_effective_on_publish_idx" ON "assessments"("recommendation_id", "voice_id", "effective_on", "published_at", "id");

-- CreateIndex
CREATE INDEX "assessments_voice_id_idx" ON "assessments"("voice_id");

-- CreateIndex
CREATE INDEX "assessments_signed_by_id_idx" ON "assessments"("signed_by_id");

-- CreateIndex
CREATE INDEX "assessments_published_by_id_idx" ON "assessments"("published_by_id");

-- CreateIndex
CREATE INDEX "assessments_published_at_id_idx" ON "assessments"("published_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "assessments_id_recommendation_id_voice_id_key" ON "assessments"("id", "recommendation_id", "voice_id");

-- CreateIndex
CREATE INDEX "assessment_citations_evidence_id_idx" ON "assessment_citations"("evidence_id");

-- CreateIndex
CREATE INDEX "assessment_citations_observation_id_idx" ON "assessment_citations"("observation_id");

-- CreateIndex
CREATE INDEX "assessment_citations_engagement_id_idx" ON "assessment_citations"("engagement_id");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_citations_assessment_id_evidence_id_key" ON "assessment_citations"("assessment_id", "evidence_id");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_citations_assessment_id_observation_id_key" ON "assessment_citations"("assessment_id", "observation_id");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_citations_assessment_id_engagement_id_key" ON "assessment_citations"("assessment_id", "engagement_id");

-- CreateIndex
CREATE INDEX "assessment_drafts_recommendation_id_idx" ON "assessment_drafts"("recommendation_id");

-- CreateIndex
CREATE INDEX "assessment_drafts_voice_id_state_submitted_at_idx" ON "assessment_drafts"("voice_id", "state", "submitted_at");

-- CreateIndex
CREATE INDEX "assessment_drafts_author_id_state_idx" ON "assessment_drafts"("author_id", "state");

-- CreateIndex
CREATE INDEX "assessment_drafts_reviewer_id_idx" ON "assessment_drafts"("reviewer_id");

-- CreateIndex
CREATE INDEX "draft_evidence_evidence_id_idx" ON "draft_evidence"("evidence_id");

-- CreateIndex
CREATE INDEX "verifications_recommendation_id_voice_id_verified_on_idx" ON "verifications"("recommendation_id", "voice_id", "verified_on");

-- CreateIndex
CREATE INDEX "verifications_voice_id_idx" ON "verifications"("voice_id");

-- CreateIndex
CREATE INDEX "verifications_account_id_idx" ON "verifications"("account_id");

-- CreateIndex
CREATE INDEX "headlines_status_idx" ON "headlines"("status");

-- CreateIndex
CREATE INDEX "headlines_assessment_id_idx" ON "headlines"("assessment_id");

-- CreateIndex
CREATE INDEX "recommendation_search_words_idx" ON "recommendation_search" USING GIN ("words");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_reference_key" ON "evidence"("reference");

-- CreateIndex
CREATE INDEX "evidence_country_id_occurred_latest_id_idx" ON "evidence"("country_id", "occurred_latest", "id");

-- CreateIndex
CREATE INDEX "evidence_files_evidence_id_idx" ON "evidence_files"("evidence_id");

-- CreateIndex
CREATE INDEX "evidence_links_recommendation_id_idx" ON "evidence_links"("recommendation_id");

-- CreateIndex
CREATE INDEX "evidence_links_document_id_idx" ON "evidence_links"("document_id");

-- CreateIndex
CREATE INDEX "evidence_links_engagement_id_idx" ON "evidence_links"("engagement_id");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_links_evidence_id_recommendation_id_key" ON "evidence_links"("evidence_id", "recommendation_id");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_links_evidence_id_document_id_key" ON "evidence_links"("evidence_id", "document_id");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_links_evidence_id_engagement_id_key" ON "evidence_links"("evidence_id", "engagement_id");

-- CreateIndex
CREATE INDEX "citations_source_id_idx" ON "citations"("source_id");

-- CreateIndex
CREATE INDEX "citations_recommendation_id_idx" ON "citations"("recommendation_id");

-- CreateIndex
CREATE INDEX "citations_document_id_idx" ON "citations"("document_id");

-- CreateIndex
CREATE INDEX "citations_evidence_id_idx" ON "citations"("evidence_id");

-- CreateIndex
CREATE INDEX "citations_indicator_id_idx" ON "citations"("indicator_id");

-- CreateIndex
CREATE INDEX "citations_observation_id_idx" ON "citations"("observation_id");

-- CreateIndex
CREATE INDEX "citations_engagement_id_idx" ON "citations"("engagement_id");

-- CreateIndex
CREATE INDEX "citations_measure_id_idx" ON "citations"("measure_id");

-- CreateIndex
CREATE UNIQUE INDEX "measures_reference_key" ON "measures"("reference");

-- CreateIndex
CREATE INDEX "measures_country_id_idx" ON "measures"("country_id");

-- CreateIndex
CREATE INDEX "measure_recommendations_recommendation_id_idx" ON "measure_recommendations"("recommendation_id");

-- CreateIndex
CREATE INDEX "measure_documents_document_id_idx" ON "measure_documents"("document_id");

-- CreateIndex
CREATE UNIQUE INDEX "indicators_reference_key" ON "indicators"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "indicators_slug_key" ON "indicators"("slug");

-- CreateIndex
CREATE INDEX "indicators_country_id_position_idx" ON "indicators"("country_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "observations_reference_key" ON "observations"("reference");

-- CreateIndex
CREATE INDEX "observations_indicator_id_period_latest_idx" ON "observations"("indicator_id", "period_latest");

-- CreateIndex
CREATE UNIQUE INDEX "engagements_reference_key" ON "engagements"("reference");

-- CreateIndex
CREATE INDEX "engagements_country_id_occurred_latest_idx" ON "engagements"("country_id", "occurred_latest");

-- CreateIndex
CREATE INDEX "engagements_document_id_idx" ON "engagements"("document_id");

-- CreateIndex
CREATE INDEX "engagement_bodies_body_id_idx" ON "engagement_bodies"("body_id");

-- CreateIndex
CREATE UNIQUE INDEX "source_conflicts_reference_key" ON "source_conflicts"("reference");

-- CreateIndex
CREATE INDEX "source_conflicts_country_id_position_idx" ON "source_conflicts"("country_id", "position");

-- CreateIndex
CREATE INDEX "conflict_recommendations_recommendation_id_idx" ON "conflict_recommendations"("recommendation_id");

-- CreateIndex
CREATE INDEX "conflict_evidence_evidence_id_idx" ON "conflict_evidence"("evidence_id");

-- CreateIndex
CREATE INDEX "conflict_indicators_indicator_id_idx" ON "conflict_indicators"("indicator_id");

-- CreateIndex
CREATE INDEX "conflict_engagements_engagement_id_idx" ON "conflict_engagements"("engagement_id");

-- CreateIndex
CREATE INDEX "conflict_documents_document_id_idx" ON "conflict_documents"("document_id");

-- CreateIndex
CREATE INDEX "conflict_sources_source_id_idx" ON "conflict_sources"("source_id");

-- CreateIndex
CREATE UNIQUE INDEX "known_gaps_reference_key" ON "known_gaps"("reference");

-- CreateIndex
CREATE INDEX "known_gaps_country_id_position_idx" ON "known_gaps"("country_id", "position");

-- CreateIndex
CREATE INDEX "gap_recommendations_recommendation_id_idx" ON "gap_recommendations"("recommendation_id");

-- CreateIndex
CREATE INDEX "gap_documents_document_id_idx" ON "gap_documents"("document_id");

-- CreateIndex
CREATE INDEX "gap_indicators_indicator_id_idx" ON "gap_indicators"("indicator_id");

-- CreateIndex
CREATE UNIQUE INDEX "reports_reference_key" ON "reports"("reference");

-- CreateIndex
CREATE INDEX "reports_country_id_idx" ON "reports"("country_id");

-- CreateIndex
CREATE INDEX "reports_created_by_id_idx" ON "reports"("created_by_id");

-- CreateIndex
CREATE INDEX "audit_events_account_id_at_idx" ON "audit_events"("account_id", "at");

-- CreateIndex
CREATE INDEX "audit_events_at_idx" ON "audit_events"("at");

-- CreateIndex
CREATE UNIQUE INDEX "audit_events_subject_kind_subject_id_sequence_key" ON "audit_events"("subject_kind", "subject_id", "sequence");

-- CreateIndex
CREATE INDEX "withholdings_account_id_idx" ON "withholdings"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "withholdings_subject_kind_subject_id_field_key" ON "withholdings"("subject_kind", "subject_id", "field");

-- AddForeignKey
ALTER TABLE "bodies" ADD CONSTRAINT "bodies_above_id_fkey" FOREIGN KEY ("above_id") REFERENCES "bodies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_bodies" ADD CONSTRAINT "document_bodies_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "documents"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_bodies" ADD CONSTRAINT "document_bodies_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "bodies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_coverages" ADD CONSTRAINT "document_coverages_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "documents"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_coverages" ADD CONSTRAINT "document_coverages_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "countries"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "countries"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "documents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "recommendations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_addressee_id_fkey" FOREIGN KEY ("addressee_id") REFERENCES "addressees"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation_bodies" ADD CONSTRAINT "recommendation_bodies_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation_bodies" ADD CONSTRAINT "recommendation_bodies_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "bodies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation_themes" ADD CONSTRAINT "recommendation_themes_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation_themes" ADD CONSTRAINT "recommendation_themes_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "themes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ask_recommendations" ADD CONSTRAINT "ask_recommendations_ask_id_fkey" FOREIGN KEY ("ask_id") REFERENCES "asks"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ask_recommendations" ADD CONSTRAINT "ask_recommendations_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "voices" ADD CONSTRAINT "voices_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "bodies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_voice_id_fkey" FOREIGN KEY ("voice_id") REFERENCES "voices"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_voice_id_fkey" FOREIGN KEY ("voice_id") REFERENCES "voices"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_voice_id_fkey" FOREIGN KEY ("voice_id") REFERENCES "voices"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_signed_by_id_fkey" FOREIGN KEY ("signed_by_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_published_by_id_fkey" FOREIGN KEY ("published_by_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_replaces_fkey" FOREIGN KEY ("replaces_id", "recommendation_id", "voice_id") REFERENCES "assessments"("id", "recommendation_id", "voice_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_citations" ADD CONSTRAINT "assessment_citations_assessment_id_fkey" FOREIGN KEY ("assessment_id") REFERENCES "assessments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_citations" ADD CONSTRAINT "assessment_citations_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_citations" ADD CONSTRAINT "assessment_citations_observation_id_fkey" FOREIGN KEY ("observation_id") REFERENCES "observations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_citations" ADD CONSTRAINT "assessment_citations_engagement_id_fkey" FOREIGN KEY ("engagement_id") REFERENCES "engagements"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_drafts" ADD CONSTRAINT "assessment_drafts_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_drafts" ADD CONSTRAINT "assessment_drafts_voice_id_fkey" FOREIGN KEY ("voice_id") REFERENCES "voices"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_drafts" ADD CONSTRAINT "assessment_drafts_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_drafts" ADD CONSTRAINT "assessment_drafts_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_evidence" ADD CONSTRAINT "draft_evidence_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "assessment_drafts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_evidence" ADD CONSTRAINT "draft_evidence_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verifications" ADD CONSTRAINT "verifications_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verifications" ADD CONSTRAINT "verifications_voice_id_fkey" FOREIGN KEY ("voice_id") REFERENCES "voices"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verifications" ADD CONSTRAINT "verifications_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "headlines" ADD CONSTRAINT "headlines_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "headlines" ADD CONSTRAINT "headlines_assessment_id_fkey" FOREIGN KEY ("assessment_id") REFERENCES "assessments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation_search" ADD CONSTRAINT "recommendation_search_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "countries"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_files" ADD CONSTRAINT "evidence_files_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_links" ADD CONSTRAINT "evidence_links_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_links" ADD CONSTRAINT "evidence_links_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_links" ADD CONSTRAINT "evidence_links_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "documents"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence_links" ADD CONSTRAINT "evidence_links_engagement_id_fkey" FOREIGN KEY ("engagement_id") REFERENCES "engagements"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citations" ADD CONSTRAINT "citations_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citations" ADD CONSTRAINT "citations_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citations" ADD CONSTRAINT "citations_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "documents"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citations" ADD CONSTRAINT "citations_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citations" ADD CONSTRAINT "citations_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicators"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citations" ADD CONSTRAINT "citations_observation_id_fkey" FOREIGN KEY ("observation_id") REFERENCES "observations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citations" ADD CONSTRAINT "citations_engagement_id_fkey" FOREIGN KEY ("engagement_id") REFERENCES "engagements"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citations" ADD CONSTRAINT "citations_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measures"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measures" ADD CONSTRAINT "measures_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "countries"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_recommendations" ADD CONSTRAINT "measure_recommendations_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measures"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_recommendations" ADD CONSTRAINT "measure_recommendations_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_documents" ADD CONSTRAINT "measure_documents_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measures"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_documents" ADD CONSTRAINT "measure_documents_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "documents"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicators" ADD CONSTRAINT "indicators_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "countries"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_series" ADD CONSTRAINT "indicator_series_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicators"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observations" ADD CONSTRAINT "observations_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicators"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "engagements" ADD CONSTRAINT "engagements_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "countries"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "engagements" ADD CONSTRAINT "engagements_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "documents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "engagement_bodies" ADD CONSTRAINT "engagement_bodies_engagement_id_fkey" FOREIGN KEY ("engagement_id") REFERENCES "engagements"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "engagement_bodies" ADD CONSTRAINT "engagement_bodies_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "bodies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_conflicts" ADD CONSTRAINT "source_conflicts_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "countries"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict_recommendations" ADD CONSTRAINT "conflict_recommendations_conflict_id_fkey" FOREIGN KEY ("conflict_id") REFERENCES "source_conflicts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict_recommendations" ADD CONSTRAINT "conflict_recommendations_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict_evidence" ADD CONSTRAINT "conflict_evidence_conflict_id_fkey" FOREIGN KEY ("conflict_id") REFERENCES "source_conflicts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict_evidence" ADD CONSTRAINT "conflict_evidence_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict_indicators" ADD CONSTRAINT "conflict_indicators_conflict_id_fkey" FOREIGN KEY ("conflict_id") REFERENCES "source_conflicts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict_indicators" ADD CONSTRAINT "conflict_indicators_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicators"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict_engagements" ADD CONSTRAINT "conflict_engagements_conflict_id_fkey" FOREIGN KEY ("conflict_id") REFERENCES "source_conflicts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict_engagements" ADD CONSTRAINT "conflict_engagements_engagement_id_fkey" FOREIGN KEY ("engagement_id") REFERENCES "engagements"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict_documents" ADD CONSTRAINT "conflict_documents_conflict_id_fkey" FOREIGN KEY ("conflict_id") REFERENCES "source_conflicts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict_documents" ADD CONSTRAINT "conflict_documents_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "documents"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict_sources" ADD CONSTRAINT "conflict_sources_conflict_id_fkey" FOREIGN KEY ("conflict_id") REFERENCES "source_conflicts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict_sources" ADD CONSTRAINT "conflict_sources_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "known_gaps" ADD CONSTRAINT "known_gaps_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "countries"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gap_recommendations" ADD CONSTRAINT "gap_recommendations_gap_id_fkey" FOREIGN KEY ("gap_id") REFERENCES "known_gaps"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gap_recommendations" ADD CONSTRAINT "gap_recommendations_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gap_documents" ADD CONSTRAINT "gap_documents_gap_id_fkey" FOREIGN KEY ("gap_id") REFERENCES "known_gaps"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gap_documents" ADD CONSTRAINT "gap_documents_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "documents"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gap_indicators" ADD CONSTRAINT "gap_indicators_gap_id_fkey" FOREIGN KEY ("gap_id") REFERENCES "known_gaps"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gap_indicators" ADD CONSTRAINT "gap_indicators_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicators"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_country_id_fkey" FOREIGN KEY ("country_id") REFERENCES "countries"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "withholdings" ADD CONSTRAINT "withholdings_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
