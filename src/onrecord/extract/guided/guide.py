"""The tagger beside the rules: one text read by both, and the questions on which they are put together."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from onrecord.extract.findings import Findings
from onrecord.extract.gate import Relevance, admits_incident
from onrecord.extract.grouping import Group
from onrecord.extract.guided.details import adopt_told
from onrecord.extract.guided.events import guided_events
from onrecord.extract.guided.issuer import issuer_of
from onrecord.extract.guided.kinship import kinship, spoken_of
from onrecord.extract.guided.places import guided_places
from onrecord.extract.guided.policy import POLICIES, Policy
from onrecord.extract.guided.scenes import guided_scenes
from onrecord.extract.guided.sides import guided_actors
from onrecord.extract.guided.voices import guided_attributions
from onrecord.extract.kind import event_kind
from onrecord.extract.mentions import Attribution, Issuer
from onrecord.extract.parties import Parties
from onrecord.extract.scene import Scene
from onrecord.extract.tagger.session import Tagger
from onrecord.extract.tagger.tagged import Tagged
from onrecord.model import EngineKind, Report, SubEventType


@dataclass(frozen=True, slots=True)
class Guided:
    """One text as both read it."""

    findings: Findings
    tagged: Tagged
    policy: Policy

    def scenes(self, scenes: Sequence[Scene]) -> tuple[Scene, ...]:
        """The sentences judged again."""
        return guided_scenes(scenes, self.findings, self.tagged, self.policy)

    def relevance(self, rules: Relevance) -> Relevance:
        """Whether the report tells of an incident at all: rules may be overruled either way."""
        if len(self.tagged.words) < _WHOLE:
            return rules
        odds = self.tagged.relevant
        least = self.policy.relevant if rules.admits else self.policy.relevant_alone
        admits = odds >= least
        if admits == rules.admits:
            return rules
        verdict = "tells" if admits else "tells of no incident"
        return Relevance(
            admits, "tagger.relevance", f"the tagger holds that the report {verdict} (p {odds:.2f}; {rules.note})"
        )

    def kinship(self, scene: Scene, others: Sequence[Scene]) -> float | None:
        """How likely a sentence speaks of the incident that others speak of."""
        return kinship(scene, others, self.tagged)

    def adopt(self, groups: Sequence[Group], scenes: Sequence[Scene]) -> None:
        """Give incidents without a place or a day those that the tagger gives to them."""
        adopt_told(groups, scenes, self.findings, self.tagged)

    def spoken_of(self, attribution: Attribution, groups: Sequence[Group], rules: int | None) -> int | None:
        """Which incident a statement speaks of: the rules' unless the tagger is surer of another."""
        if self.tagged.likelihood("content", attribution.content) < self.policy.claim:
            return rules
        odds = spoken_of(attribution.content, groups, self.tagged)
        best = max(odds, key=lambda index: odds[index], default=None)
        if best is None or odds[best] < self.policy.kin:
            return rules
        if rules is None:
            return best
        stands_there = any(scene.sentence.span.overlaps(attribution.content) for scene in groups[rules].scenes)
        surer = self.policy.surer_at_home if stands_there else self.policy.surer
        return best if odds[best] > odds.get(rules, 0.0) + surer else rules

    def issuer(self, outlet: str | None) -> Issuer | None:
        """Whose own words the report is, where it is no outlet's."""
        return issuer_of(self.findings, self.tagged, outlet)

    def kind(self, group: Group, parties: Parties) -> SubEventType:
        """The type of an incident."""
        return event_kind(group, parties, self.tagged, self.policy.type)

    def admits(self, group: Group, parties: Parties) -> bool:
        """Whether an incident is organised or political violence: where the tagger marks its words, it is."""
        odds = max((self.tagged.likelihood("trigger", event.span) for event in group.events), default=0.0)
        told = max((scene.told for scene in group.scenes), default=0.0)
        if (odds >= self.policy.trigger or told >= self.policy.admits) and len(self.tagged.words) >= _WHOLE:
            return self.tagged.relevant >= self.policy.relevant
        return admits_incident(group, parties)


_WHOLE = 60
"""Words of a text that is a whole report: of an alert of a sentence or two the tagger cannot say what it is about."""


@dataclass(frozen=True, slots=True)
class Guide:
    """A tagger, and how far it is believed."""

    kind: EngineKind
    tagger: Tagger

    def guided(self, findings: Findings, report: Report) -> Guided:
        """Read the text with the tagger, and put the rules' findings right."""
        text, policy = findings.text, POLICIES[self.kind]
        tagged = self.tagger.read(text.text, [sentence.span for sentence in text.sentences])
        if len(tagged.words) < _WHOLE:  # so short a text is unlike what it learnt from: it takes nothing away
            policy = replace(policy, drop_trigger=0.0)
        actors = guided_actors(findings.actors, text, tagged)
        voices = partial(guided_attributions, actors=findings.actors, outlet=report.outlet)
        return Guided(
            findings=replace(
                findings,
                actors=actors,
                events=guided_events(findings.events, text, tagged, policy),
                places=guided_places(findings.places, text, tagged, policy),
                attributions=voices(findings.attributions, text, tagged, policy),
                tagged=tagged,
            ),
            tagged=tagged,
            policy=policy,
        )
