BEGIN TRANSACTION;
CREATE TABLE captures (
	id VARCHAR(24) NOT NULL, 
	sha256 VARCHAR(64) NOT NULL, 
	source TEXT NOT NULL, 
	url TEXT, 
	kind VARCHAR(8), 
	bytes INTEGER NOT NULL, 
	retrieved VARCHAR(32), 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_captures PRIMARY KEY (id)
);
INSERT INTO "captures" VALUES('k-212e9f2e1bb6f334','118ec757bb976df2639b02c6296b01a2237c61eddbca51f8064773c25e076970','pages/1-fighters.txt',NULL,'text',311,'2026-11-23T04:38:40+00:00','2026-11-23T04:38:41.552205Z');
INSERT INTO "captures" VALUES('k-9174d59d3427b3ae','f4144c1f936268846d46d076dbd9e48eeb22ebada33dc22b380a22158d4255ce','pages/2-hospital.txt',NULL,'text',247,'2026-11-23T04:38:41+00:00','2026-11-23T04:38:42.711697Z');
INSERT INTO "captures" VALUES('k-9ce47ef7a30388a0','2e8170447285e3f46db819e5b1e912da56f7a5c2e2693149882a1a56dcce17bf','pages/3-gao.txt',NULL,'text',198,'2026-11-23T04:38:42+00:00','2026-11-23T04:38:42.771325Z');
CREATE TABLE claims (
	draft VARCHAR(24) NOT NULL, 
	id VARCHAR(24) NOT NULL, 
	position INTEGER NOT NULL, 
	about VARCHAR(24) NOT NULL, 
	stance VARCHAR(16) NOT NULL, 
	claimant TEXT NOT NULL, 
	claimant_type VARCHAR(24) NOT NULL, 
	low INTEGER, 
	high INTEGER, 
	body TEXT NOT NULL, 
	CONSTRAINT pk_claims PRIMARY KEY (draft, id), 
	CONSTRAINT fk_claims_draft FOREIGN KEY(draft) REFERENCES drafts (id)
);
INSERT INTO "claims" VALUES('t-40ca3993deb99f73','c-7106384462a9aa27',0,'outcome','asserts','outlet','outlet',NULL,NULL,'{"id":"c-7106384462a9aa27","claimant":"outlet","claimant_type":"outlet","via":null,"stance":"asserts","stance_detail":null,"about":"outcome","value":null,"hedge":null,"quote":"Fighters overrun army post in Boulikessi","start":0,"end":40,"content_span":[0,40],"source_span":null,"cue_span":null,"scope":"incident","claimant_id":null,"chain":[{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"outlet.tells","probability":null}');
INSERT INTO "claims" VALUES('t-40ca3993deb99f73','c-4462f027f324f404',1,'occurrence','asserts','outlet','outlet',NULL,NULL,'{"id":"c-4462f027f324f404","claimant":"outlet","claimant_type":"outlet","via":null,"stance":"asserts","stance_detail":null,"about":"occurrence","value":null,"hedge":null,"quote":"BAMAKO, 2 June 2025 (Example Radio) - Fighters of the JNIM group attacked an army post in Boulikessi, Mali, on Sunday and","start":42,"end":163,"content_span":[42,163],"source_span":null,"cue_span":null,"scope":"incident","claimant_id":null,"chain":[{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"outlet.tells","probability":null}');
INSERT INTO "claims" VALUES('t-40ca3993deb99f73','c-f894ae585fd410af',2,'fatalities','asserts','local official','local_official',12,12,'{"id":"c-f894ae585fd410af","claimant":"local official","claimant_type":"local_official","via":null,"stance":"asserts","stance_detail":null,"about":"fatalities","value":{"low":12,"high":12,"group":"state_forces"},"hedge":null,"quote":"killed 12 soldiers, a local official said","start":165,"end":206,"content_span":[165,183],"source_span":[185,201],"cue_span":[202,206],"scope":"incident","claimant_id":null,"chain":[{"name":"local official","type":"local_official"},{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"say.content_first","probability":null}');
INSERT INTO "claims" VALUES('t-40ca3993deb99f73','c-aeab4c5beedbc420',3,'fatalities','unconfirmed','Malian army','military',NULL,NULL,'{"id":"c-aeab4c5beedbc420","claimant":"Malian army","claimant_type":"military","via":null,"stance":"unconfirmed","stance_detail":"not_confirmed","about":"fatalities","value":null,"hedge":null,"quote":"The Malian army has not confirmed the toll","start":208,"end":250,"content_span":[208,250],"source_span":[208,223],"cue_span":[224,241],"scope":"incident","claimant_id":"fama","chain":[{"name":"Malian army","type":"military"},{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"has_not_confirmed","probability":null}');
INSERT INTO "claims" VALUES('t-40ca3993deb99f73','c-e064dfa413838822',4,'responsibility','asserts','JNIM','armed_group',NULL,NULL,'{"id":"c-e064dfa413838822","claimant":"JNIM","claimant_type":"armed_group","via":null,"stance":"asserts","stance_detail":null,"about":"responsibility","value":null,"hedge":null,"quote":"JNIM claimed responsibility for the attack in a statement","start":253,"end":310,"content_span":[253,310],"source_span":[253,257],"cue_span":[258,280],"scope":"incident","claimant_id":"jnim","chain":[{"name":"JNIM","type":"armed_group"},{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"claims_responsibility","probability":null}');
INSERT INTO "claims" VALUES('t-38f86b9885135aa2','c-366fb3350bdc3eeb',0,'fatalities','asserts','hospital','medical',20,20,'{"id":"c-366fb3350bdc3eeb","claimant":"hospital","claimant_type":"medical","via":null,"stance":"asserts","stance_detail":null,"about":"fatalities","value":{"low":20,"high":20,"group":"state_forces"},"hedge":null,"quote":"Twenty soldiers killed in JNIM attack on Boulikessi post, hospital says","start":0,"end":71,"content_span":[0,56],"source_span":[58,66],"cue_span":[67,71],"scope":"incident","claimant_id":null,"chain":[{"name":"hospital","type":"medical"},{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"say.content_first","probability":null}');
INSERT INTO "claims" VALUES('t-38f86b9885135aa2','c-ac298d0e40cb3bb2',1,'fatalities','asserts','outlet','outlet',20,NULL,'{"id":"c-ac298d0e40cb3bb2","claimant":"outlet","claimant_type":"outlet","via":null,"stance":"asserts","stance_detail":null,"about":"fatalities","value":{"low":20,"high":null,"group":"unknown"},"hedge":"at least","quote":"MOPTI, 3 June 2025 (Example Daily) - JNIM fighters attacked an army post in Boulikessi, Mali, on 1 June and killed at least 20","start":73,"end":199,"content_span":[73,199],"source_span":null,"cue_span":null,"scope":"incident","claimant_id":null,"chain":[{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"outlet.tells","probability":null}');
INSERT INTO "claims" VALUES('t-a81796907665c612','c-2cdfc6093e359697',0,'fatalities','asserts','outlet','outlet',4,4,'{"id":"c-2cdfc6093e359697","claimant":"outlet","claimant_type":"outlet","via":null,"stance":"asserts","stance_detail":null,"about":"fatalities","value":{"low":4,"high":4,"group":"unknown"},"hedge":null,"quote":"Gunmen kill four at market near Gao","start":0,"end":35,"content_span":[0,35],"source_span":null,"cue_span":null,"scope":"incident","claimant_id":null,"chain":[{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"outlet.tells","probability":null}');
INSERT INTO "claims" VALUES('t-a81796907665c612','c-371babd377da85b2',1,'fatalities','asserts','outlet','outlet',4,4,'{"id":"c-371babd377da85b2","claimant":"outlet","claimant_type":"outlet","via":null,"stance":"asserts","stance_detail":null,"about":"fatalities","value":{"low":4,"high":4,"group":"civilians"},"hedge":null,"quote":"GAO, 4 June 2025 (Example Radio) - Unidentified gunmen killed four civilians at a market near Gao in Mali on Tuesday, residents","start":37,"end":164,"content_span":[37,164],"source_span":null,"cue_span":null,"scope":"incident","claimant_id":null,"chain":[{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"outlet.tells","probability":null}');
INSERT INTO "claims" VALUES('t-a81796907665c612','c-a45c85055f6f2990',2,'responsibility','unconfirmed','outlet','outlet',NULL,NULL,'{"id":"c-a45c85055f6f2990","claimant":"outlet","claimant_type":"outlet","via":null,"stance":"unconfirmed","stance_detail":"no_claim","about":"responsibility","value":null,"hedge":null,"quote":"Nobody claimed the attack","start":172,"end":197,"content_span":[172,197],"source_span":null,"cue_span":[172,190],"scope":"incident","claimant_id":null,"chain":[{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"no_claim","probability":null}');
CREATE TABLE decision_documents (
	decision VARCHAR(24) NOT NULL, 
	document VARCHAR(24) NOT NULL, 
	CONSTRAINT pk_decision_documents PRIMARY KEY (decision, document), 
	CONSTRAINT fk_decision_documents_decision FOREIGN KEY(decision) REFERENCES decisions (id)
);
INSERT INTO "decision_documents" VALUES('j-f2d50ec404888289','d-582acb9f9884b55b');
INSERT INTO "decision_documents" VALUES('j-f2d50ec404888289','d-e379a5b27e98b890');
CREATE TABLE decisions (
	id VARCHAR(24) NOT NULL, 
	kind VARCHAR(16) NOT NULL, 
	author TEXT NOT NULL, 
	time VARCHAR(32) NOT NULL, 
	undoes VARCHAR(24), 
	body TEXT NOT NULL, 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_decisions PRIMARY KEY (id)
);
INSERT INTO "decisions" VALUES('j-f2d50ec404888289','accept','Ana','2026-11-23T04:38:46.379005Z',NULL,'{"id":"j-f2d50ec404888289","kind":"accept","author":"Ana","time":"2026-11-23T04:38:46.379005Z","reason":"two residents confirmed it","groups":[[{"document":"d-582acb9f9884b55b","seed":"i-0a8fa1896a577564","date":"2025-06-01","place":"Boulikessi","quotes":["BAMAKO, 2 June 2025 (Example Radio) - Fighters of the JNIM group attacked an army post in Boulikessi, Mali, on Sunday and","Fighters overrun army post in Boulikessi","JNIM claimed responsibility for the attack in a statement","The Malian army has not confirmed the toll","killed 12 soldiers, a local official said"]},{"document":"d-e379a5b27e98b890","seed":"i-ea7a252eaa46e49f","date":"2025-06-01","place":"Boulikessi","quotes":["MOPTI, 3 June 2025 (Example Daily) - JNIM fighters attacked an army post in Boulikessi, Mali, on 1 June and killed at least 20","Twenty soldiers killed in JNIM attack on Boulikessi post, hospital says"]}]],"claims":[],"changes":[{"field":"place","before":"{\"admin1\":\"Mopti\",\"country\":\"ML\",\"gazetteer_id\":\"onrecord:boulikessi\",\"lat\":14.95,\"lon\":-1.3,\"name\":\"Boulikessi\",\"precision\":\"settlement\",\"span\":null}","after":"{\"admin1\":\"Mopti\",\"country\":\"ML\",\"gazetteer_id\":\"onrecord:boulikessi\",\"lat\":14.95,\"lon\":-1.3,\"name\":\"Boulikessi\",\"precision\":\"settlement\",\"span\":null}","told":["{\"admin1\":\"Mopti\",\"country\":\"ML\",\"gazetteer_id\":\"onrecord:boulikessi\",\"lat\":14.95,\"lon\":-1.3,\"name\":\"Boulikessi\",\"precision\":\"settlement\",\"span\":null}"]}],"undoes":null}','2026-11-23T04:38:46.379005Z');
CREATE TABLE documents (
	id VARCHAR(24) NOT NULL, 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_documents PRIMARY KEY (id)
);
INSERT INTO "documents" VALUES('d-582acb9f9884b55b','2026-11-23T04:38:41.552205Z');
INSERT INTO "documents" VALUES('d-e379a5b27e98b890','2026-11-23T04:38:42.711697Z');
INSERT INTO "documents" VALUES('d-adefcb08d0abb030','2026-11-23T04:38:42.771325Z');
CREATE TABLE drafts (
	id VARCHAR(24) NOT NULL, 
	extraction VARCHAR(24) NOT NULL, 
	document VARCHAR(24) NOT NULL, 
	seed VARCHAR(24) NOT NULL, 
	node TEXT NOT NULL, 
	body TEXT NOT NULL, 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_drafts PRIMARY KEY (id), 
	CONSTRAINT fk_drafts_document FOREIGN KEY(document) REFERENCES documents (id), 
	CONSTRAINT fk_drafts_extraction FOREIGN KEY(extraction) REFERENCES extractions (id)
);
INSERT INTO "drafts" VALUES('t-40ca3993deb99f73','x-3b06ab7fbe828e83','d-582acb9f9884b55b','i-0a8fa1896a577564','{"id":"t-40ca3993deb99f73","seed":"i-0a8fa1896a577564","document":"d-582acb9f9884b55b","first":"2025-06-01","last":"2025-06-01","precision":"day","dated":true,"place":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":null},"acted":["jnim"],"hit":["fama"],"acted_kinds":["armed_group"],"hit_kinds":["site","state_forces"],"event_type":"Battles","sub_event_type":"Non-state actor overtakes territory","killed":{"low":12,"high":12,"best":12},"signature":"1:AAAALwfDvYIU3Q6LFWTPyxcvaogXzf1DGLSUoSdh6m4ovF+WLVP1BC24iPU/ZQWJQCtZYUBTgI1KDnkaUgjZmFLJN1pX9hojYJdlx2CtF51hevIUYc1uim66AVtvAJdcdTYyInagPjZ85qk6gs6gU4PfEcSIecdFlVmKUZbdeISeacb2oxlNK6TFF/ipzUy0rm4u0LKJ6HK0OuVQu3RjvL2yhwPDIp4h0VDKm+rVhLfuAT8e8OjM8PTNzJb5MUzA"}','{"id":"i1","date":"2025-06-01","date_end":null,"date_precision":"day","place":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":[132,142]},"event_type":"Battles","sub_event_type":"Non-state actor overtakes territory","perpetrator":[{"name":"JNIM","actor_id":"jnim","kind":"armed_group","span":[96,100]}],"target":[{"name":"Malian army","actor_id":"fama","kind":"state_forces","span":[175,183]},{"name":"army post","actor_id":null,"kind":"site","span":[119,128]}],"weapons":[],"outcome":[{"kind":"overran","span":[9,16]}],"fatalities":{"low":12,"high":12,"best":12},"injured":null,"tolls":[{"harm":"killed","group":"state_forces","low":12,"best":12,"high":12,"hedge":null,"status":"reported","claims":["c-f894ae585fd410af"]}],"status":"reported","claims":[],"fields":{"date":{"value":"2025-06-01","status":"reported","flags":[],"rule":"date.weekday; the outlet''s own voice, no source named","claims":["c-4462f027f324f404"]},"place":{"value":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":[132,142]},"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-4462f027f324f404"]},"event_type":{"value":"Battles","status":"reported","flags":["not_confirmed: The Malian army has not confirmed the toll"],"rule":"one disinterested root","claims":["c-7106384462a9aa27","c-4462f027f324f404","c-f894ae585fd410af","c-aeab4c5beedbc420","c-e064dfa413838822"]},"perpetrator":{"value":[{"name":"JNIM","actor_id":"jnim","kind":"armed_group","span":[96,100]}],"status":"claimed","flags":[],"rule":"only interested roots","claims":["c-e064dfa413838822"]},"target":{"value":[{"name":"Malian army","actor_id":"fama","kind":"state_forces","span":[175,183]},{"name":"army post","actor_id":null,"kind":"site","span":[119,128]}],"status":"reported","flags":[],"rule":"one disinterested root","claims":["c-4462f027f324f404","c-f894ae585fd410af"]},"weapons":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"outcome":{"value":[{"kind":"overran","span":[9,16]}],"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-7106384462a9aa27"]},"fatalities":{"value":{"low":12,"high":12,"best":12},"status":"reported","flags":["not_confirmed: The Malian army has not confirmed the toll"],"rule":"one disinterested root","claims":["c-f894ae585fd410af","c-aeab4c5beedbc420"]},"injured":{"value":null,"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]}},"cluster":null}','2026-11-23T04:38:41.552205Z');
INSERT INTO "drafts" VALUES('t-38f86b9885135aa2','x-68775f9a5a23dbba','d-e379a5b27e98b890','i-ea7a252eaa46e49f','{"id":"t-38f86b9885135aa2","seed":"i-ea7a252eaa46e49f","document":"d-e379a5b27e98b890","first":"2025-06-01","last":"2025-06-01","precision":"day","dated":true,"place":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":null},"acted":["jnim"],"hit":["fama"],"acted_kinds":["armed_group"],"hit_kinds":["site","state_forces"],"event_type":"Battles","sub_event_type":"Armed clash","killed":{"low":20,"high":20,"best":20},"signature":"1:AAAAKAXWWloNEeCPD9cGoRcpcVgXL2qIGLSUoSJnQ3QnrP8mKLxfli14cvovG1/TMnh8NzK8COhAK1lhSxd/pVLJN1pb5S+bYK0XnWTv3g1ugRRXbwCXXHBuif9x0aqfejofpXpi+JicVuw4n8GJqaPqWhKkWOD/rYTkIa6u0hS3cxtfxLbx18dHNl/dfVee6LKvGOr2oiPsqXT78ZfU5PsRZZE="}','{"id":"i1","date":"2025-06-01","date_end":null,"date_precision":"day","place":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":[149,159]},"event_type":"Battles","sub_event_type":"Armed clash","perpetrator":[{"name":"JNIM","actor_id":"jnim","kind":"armed_group","span":[110,114]}],"target":[{"name":"post","actor_id":null,"kind":"site","span":[52,56]},{"name":"Malian army","actor_id":"fama","kind":"state_forces","span":[7,15]},{"name":"army post","actor_id":null,"kind":"site","span":[136,145]}],"weapons":[],"outcome":[],"fatalities":{"low":20,"high":20,"best":20},"injured":null,"tolls":[{"harm":"killed","group":"state_forces","low":20,"best":20,"high":20,"hedge":null,"status":"reported","claims":["c-366fb3350bdc3eeb"]},{"harm":"killed","group":"unknown","low":20,"best":20,"high":null,"hedge":"at least","status":"reported","claims":["c-ac298d0e40cb3bb2"]}],"status":"reported","claims":[],"fields":{"date":{"value":"2025-06-01","status":"reported","flags":[],"rule":"date.day_month; the outlet''s own voice, no source named","claims":["c-ac298d0e40cb3bb2"]},"place":{"value":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":[149,159]},"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-ac298d0e40cb3bb2"]},"event_type":{"value":"Battles","status":"reported","flags":[],"rule":"one disinterested root","claims":["c-366fb3350bdc3eeb","c-ac298d0e40cb3bb2"]},"perpetrator":{"value":[{"name":"JNIM","actor_id":"jnim","kind":"armed_group","span":[110,114]}],"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-ac298d0e40cb3bb2"]},"target":{"value":[{"name":"post","actor_id":null,"kind":"site","span":[52,56]},{"name":"Malian army","actor_id":"fama","kind":"state_forces","span":[7,15]},{"name":"army post","actor_id":null,"kind":"site","span":[136,145]}],"status":"reported","flags":[],"rule":"one disinterested root","claims":["c-366fb3350bdc3eeb","c-ac298d0e40cb3bb2"]},"weapons":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"outcome":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"fatalities":{"value":{"low":20,"high":20,"best":20},"status":"reported","flags":[],"rule":"one disinterested root","claims":["c-366fb3350bdc3eeb","c-ac298d0e40cb3bb2"]},"injured":{"value":null,"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]}},"cluster":null}','2026-11-23T04:38:42.711697Z');
INSERT INTO "drafts" VALUES('t-a81796907665c612','x-f2af563171b9a920','d-adefcb08d0abb030','i-bf2eeb6e5d1bb1d0','{"id":"t-a81796907665c612","seed":"i-bf2eeb6e5d1bb1d0","document":"d-adefcb08d0abb030","first":"2025-06-03","last":"2025-06-03","precision":"day","dated":true,"place":{"name":"Gao","country":"ML","admin1":"Gao","lat":16.27167,"lon":-0.04472,"precision":"near","gazetteer_id":"geonames:2457163","span":null},"acted":[],"hit":[],"acted_kinds":[],"hit_kinds":["civilians","site"],"event_type":"Violence against civilians","sub_event_type":"Attack","killed":{"low":4,"high":4,"best":4},"signature":"1:AAAAHgMuvygH7L1gC0FL8g+impQjP2RlPX0qOz3H3MJAK1lhR/aRkUmSoEdbp5jCY3BQVGPW8qdxukY2fKua137WRpWKvNOgjzv+EZmE70egID26pCOn26S6VHGw0lEyyD8B79e1dUDjoARj6cdTGewvEZr3pnjU+TFMwA=="}','{"id":"i1","date":"2025-06-03","date_end":null,"date_precision":"day","place":{"name":"Gao","country":"ML","admin1":"Gao","lat":16.27167,"lon":-0.04472,"precision":"near","gazetteer_id":"geonames:2457163","span":[131,134]},"event_type":"Violence against civilians","sub_event_type":"Attack","perpetrator":[],"target":[{"name":"market","actor_id":null,"kind":"site","span":[119,125]},{"name":"civilians","actor_id":null,"kind":"civilians","span":[104,113]},{"name":"residents","actor_id":null,"kind":"civilians","span":[155,164]}],"weapons":[],"outcome":[],"fatalities":{"low":4,"high":4,"best":4},"injured":null,"tolls":[{"harm":"killed","group":"unknown","low":4,"best":4,"high":4,"hedge":null,"status":"reported","claims":["c-2cdfc6093e359697"]},{"harm":"killed","group":"civilians","low":4,"best":4,"high":4,"hedge":null,"status":"reported","claims":["c-371babd377da85b2"]}],"status":"reported","claims":[],"fields":{"date":{"value":"2025-06-03","status":"reported","flags":[],"rule":"date.weekday; the outlet''s own voice, no source named","claims":["c-371babd377da85b2"]},"place":{"value":{"name":"Gao","country":"ML","admin1":"Gao","lat":16.27167,"lon":-0.04472,"precision":"near","gazetteer_id":"geonames:2457163","span":[131,134]},"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-371babd377da85b2"]},"event_type":{"value":"Violence against civilians","status":"reported","flags":["no_claim: Nobody claimed the attack"],"rule":"the outlet''s own voice, no source named","claims":["c-2cdfc6093e359697","c-371babd377da85b2","c-a45c85055f6f2990"]},"perpetrator":{"value":[],"status":"unconfirmed","flags":["no_claim: Nobody claimed the attack"],"rule":"nobody asserts it","claims":["c-a45c85055f6f2990"]},"target":{"value":[{"name":"market","actor_id":null,"kind":"site","span":[119,125]},{"name":"civilians","actor_id":null,"kind":"civilians","span":[104,113]},{"name":"residents","actor_id":null,"kind":"civilians","span":[155,164]}],"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-371babd377da85b2"]},"weapons":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"outcome":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"fatalities":{"value":{"low":4,"high":4,"best":4},"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-2cdfc6093e359697","c-371babd377da85b2"]},"injured":{"value":null,"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]}},"cluster":null}','2026-11-23T04:38:42.771325Z');
CREATE TABLE edges (
	"left" VARCHAR(24) NOT NULL, 
	"right" VARCHAR(24) NOT NULL, 
	linker VARCHAR(40) NOT NULL, 
	score FLOAT NOT NULL, 
	reasons TEXT NOT NULL, 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_edges PRIMARY KEY ("left", "right", linker), 
	CONSTRAINT fk_edges_left FOREIGN KEY("left") REFERENCES drafts (id), 
	CONSTRAINT fk_edges_right FOREIGN KEY("right") REFERENCES drafts (id)
);
INSERT INTO "edges" VALUES('t-38f86b9885135aa2','t-40ca3993deb99f73','simple/2',1.0,'["same day 2025-06-01","same place Boulikessi","same actor jnim","same target fama","both Battles"]','2026-11-23T04:38:42.711697Z');
CREATE TABLE extractions (
	id VARCHAR(24) NOT NULL, 
	version VARCHAR(24) NOT NULL, 
	engine VARCHAR(40) NOT NULL, 
	asides TEXT NOT NULL, 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_extractions PRIMARY KEY (id), 
	CONSTRAINT fk_extractions_version FOREIGN KEY(version) REFERENCES versions (id)
);
INSERT INTO "extractions" VALUES('x-3b06ab7fbe828e83','r-2f5870452e05e83f','rules-0.1.0','[[],[],[]]','2026-11-23T04:38:41.552205Z');
INSERT INTO "extractions" VALUES('x-68775f9a5a23dbba','r-f28d6db10cb11694','rules-0.1.0','[[],[],[]]','2026-11-23T04:38:42.711697Z');
INSERT INTO "extractions" VALUES('x-f2af563171b9a920','r-f2cca0716f077397','rules-0.1.0','[[],[],[]]','2026-11-23T04:38:42.771325Z');
CREATE TABLE filings (
	"key" VARCHAR(160) NOT NULL, 
	day VARCHAR(10) NOT NULL, 
	draft VARCHAR(24) NOT NULL, 
	CONSTRAINT pk_filings PRIMARY KEY ("key", day, draft), 
	CONSTRAINT fk_filings_draft FOREIGN KEY(draft) REFERENCES drafts (id)
);
INSERT INTO "filings" VALUES('i:onrecord:boulikessi','2025-06-01','t-40ca3993deb99f73');
INSERT INTO "filings" VALUES('n:ML:boulikessi','2025-06-01','t-40ca3993deb99f73');
INSERT INTO "filings" VALUES('c:209:357','2025-06-01','t-40ca3993deb99f73');
INSERT INTO "filings" VALUES('i:onrecord:boulikessi','2025-06-01','t-38f86b9885135aa2');
INSERT INTO "filings" VALUES('n:ML:boulikessi','2025-06-01','t-38f86b9885135aa2');
INSERT INTO "filings" VALUES('c:209:357','2025-06-01','t-38f86b9885135aa2');
INSERT INTO "filings" VALUES('i:geonames:2457163','2025-06-03','t-a81796907665c612');
INSERT INTO "filings" VALUES('n:ML:gao','2025-06-03','t-a81796907665c612');
INSERT INTO "filings" VALUES('c:212:359','2025-06-03','t-a81796907665c612');
CREATE TABLE incidents (
	id VARCHAR(24) NOT NULL, 
	first VARCHAR(10) NOT NULL, 
	last VARCHAR(10) NOT NULL, 
	country VARCHAR(2), 
	event_type VARCHAR(40) NOT NULL, 
	sub_event_type VARCHAR(40) NOT NULL, 
	status VARCHAR(16) NOT NULL, 
	actors TEXT NOT NULL, 
	recorded VARCHAR(32) NOT NULL, 
	updated VARCHAR(32) NOT NULL, 
	body BLOB, place TEXT, admin1 TEXT, lat FLOAT, lon FLOAT, precision VARCHAR(12), killed INTEGER, reports INTEGER, 
	CONSTRAINT pk_incidents PRIMARY KEY (id)
);
INSERT INTO "incidents" VALUES('i-bf2eeb6e5d1bb1d0','2025-06-03','2025-06-03','ML','Violence against civilians','Attack','reported','
civilians
market
residents
','2026-11-23T04:38:42.771325Z','2026-11-23T04:38:42.771325Z',X'7801ED59CB6EE33614FD15429BB6809CEA61D9B177B32806283A2D504CBB6810189444DB9CC8A44B5149D320FFDE73298976E2479CC93C1A60761679495E5E9EFB3ABE0BEA6229563C98065A195168539E4955C85228FB631C84812C312507F93C11221F89AC8CF33C2E23CC18514AACB07530BDB80C83925B01D1244AB241341A442944686C2614B6504D5575DF6B2C92B5D40AD225BF85D8BAE205D6DE058AAF688FB75C63B4D08DB2E616DFEF7EC1272F5752C57EB6E23698C6A3B3641C8FC66150D17683E82C1A0EC70976DC3A43096EB07EC1FF15D60A6166EE4A0BA1E9B47A9A0C336C41DAD66B8E4D2EE2340EE3744857D245B3822148D1012FC5BCC8A3F332E2791EA551701F06E21AB3337BBB26ADFF94BA12AA108C2FB854B56585BC9695E4AAA6BD9B7CF640FA8DB5BCB8C2CC5A98B5B0865B6D5A435A6E1602675E787BACB8B9C2086C5040CAE9DFDAF34A926D835AC2F41BFDE3491827D909FAFB03B6353D70C6B6486FA86818C671FA9C838CA81DB4C824CF3828CBC27874C28B40951BC1D71A267798D48D2D34418A003AE79657D24A81C93B00E626980EC36029174BF72317358C3EBC07E4D58706E0EE415B5B6E1BAC01E0D7DA584C602F29AAD2EDD3C2FE2EB8E65543287880FFBD4B2BBEE8D4334D454BEC5230685A09FB5DCDF48D62D75A1622644AB35A37068822A4D2B145C5E58A1607C5201DC739CFCB743C2EF979962701AEE894A0F903FAF480765BEC8134B6387EC43D244AB86F29CA590ED72418C262DE813B2B7860BD1A4FFEFA2FF5FA6CF6B9D0B41D2737403E1E5EF7F968E76881D23387EA29FB55E7BABC65EE4B948C1C8FB77118B87E91372645392F46D124156936194DC6E4ACBB2E4A837C9815E7599465F3D13C994CA2037E7BF4BACFB4FC4B943BE4F1DB59CB3F128559EF498D2AB49A4BD386AEF9C7BD866A5F8CD7B530B66692B2E076883ACD9AAE3EE992F989B16F77E30396E8D3F5C608DE93BFE5EDD3F3B687CD7696FDA2A9F25BBDE52BE067D45BCF0C45BB55CB01B7F275DCC6AF9E0E2E9B287E346E406CB7527A6E8CB83CA0B8AF395F9BE20FEB635FC91D29943FA7CF9E96B3F6BEE4D1E2FE99783D518D0358F09D84C742DBB779C3EDCF911F01632CD9A9CBEFC3602556B9306D47D0DF1C1DC79ED21F2E01C1B62BBF1E94E3289A8B613E49C67986320559B7347C4E9DB01DF0F3788C1A271A8F4659318A134C1AC1EBEDAE0BBD4CDF3EF1059A62EAE27FFA87AFD69560BFF352527F6F255A1E8CBF6D149A6C7625AB8ACDD1EFA024636DE664D4BAB3B687684CD5EFB86EF24AD64BEAD036EDD6D06941FC453F3E1AC4F12049DF47C3697A3E1D2667E3719C26D95F013D96AF21EE5A86A318EC7B696AB7B8EBFFDBFE0C67B88518EBBB7E3F712D41A2F8E7050F00EDBAB205CBF0E2189A95C272E92FC273AC86D896E77591696F87BA30BA5943BC51570A6D22111030C20207B5C7FEDD6847C19C665068647078041683488434C3DDB4B2446874FD7D14A6C422B43D6837D89E5434E2C1775D684781F4CCD1B69D886DE9562DC18BB8E6B4E379BCED3A06A5FBA6F7116A21159990AA72620BBAEABC1539B3A2AA68746D349A60B02CB66B4621A835D9547468331DDA9E427F7776A7EA27441B39C707D064044BB2C37DE821B7930C37F0C20DBC75FE0790DBB03F0741F7E6B7900DD9CF8D128C3810F6FD037FFF810DD81FCA713F12E449C9161BAFC797F37B7F084500FE380630A9D83B10384C2BF6BE1135A8C3906DF3491DA053B0810ED1608C76208DC99648FA06EA1785D023A0DE699C3E01A81FA6C947B1D4F7F788077D44052E8805945D68F051B50D447BA3E6616EC0456F8A953151CB2DB62640D9A37049B3F164FC54C4BC68E52292FB6261B3A7405E69C884AD28ACB7758CA3EF1F87F7E31985385D2B000A1785E7BCAA059E8F1B8348E478CC8B7D2591ABF0ADA64C438CEA929B15C232D5298E8CEDD3B10F5B302E580AC72F43FCA5550AFDA7F188A27E805B9715A0CF1E9A891268BFB8A3B5B7886EB8CF0E9FEDCBA17DDB5D52CA3A74FBBE18F94A77DFA9DA5E76F79DED7C9747A531E100A6D545D118F707C1A6FC4CF1F8E0BA6A3B3BF8EE153F36DBFEF7F664ED1A06CD9AFE72E86ADF83352E42613DD3F3BEF4C2C7965E6D14BC917689A21E85E4D479C4FD7F6C40EA1E','Gao','Gao',16.27167,-0.04472,'near',4,1);
INSERT INTO "incidents" VALUES('i-0a8fa1896a577564','2025-06-01','2025-06-01','ML','Battles','Non-state actor overtakes territory','corroborated','
army post
fama
jnim
malian army
post
','2026-11-23T04:38:41.552205Z','2026-11-23T04:38:42.711697Z',X'7801ED5B596FDBCA15FE2B045FDA0294CB55A2F496A02D706F9B7B8B364F0D0261480E2D2634A972B1EB06FEEFFDCE2C5C446A8B9DD429FA260E39DB99EF6CDF197D31EB78C7EF98B931CBA2E271592537591167092F9ADF3BA66566095E650B9B852973C2F59205AB55B0F4F1A6E249861E4D6D6E3EE00BCE56CC0D5CCE98BFE4FE3A353F5A66C21A8EEEAEED060B7BB9B069406ADBF202C3166D9EABE73D06CAEAAC2CF075C21EF1D93E6731FA7E310B764763BC2DDB3CFBCCEB3AC3CBB86C8BA67A44F3BBBFE091257759E1D053B96FE87DCE1A73E3F837EB00BF69D08573E361CCC12C356F9A9CDF619BF8FE96FD1B8F9C575BB15D2D894D349CB4DE338CF4C1F15CCBF15DDA5D19B76200AC7911842E8BA375BA0E433F0A82C87CB24C7E8FE1B7CDE35E6C80D1843566ABDB683B7AF54B592CEA06723158DC949551DEF3AA61D8ACD1F0AACAD02424C2AB3D6F2A86472CA313CCCFBFFCF48E64403DE5F23F15D91D5A3E6724649355773CD9DE5665BBA7B9E526D64BCBB1EDF37BC0170DAB6E39C4D9CFF88EE5192B0C0C4CCB1A4C9C3200A99B58EC689B96552C77ADC4B70A2C27F4CE4F6D753BA4898C7D59D349F5B349F4A84DD61980D6EDCE71D696E386E7E7C0170F9CEDCB82308C87B26DE292E086CDAA91E92C2A1C7C3738865E5E3472CA1A08AAC9B07BC0382F1FCC8D6B5BE62EBBDDC95F11C796D0F6042D2B3EB5D027AD1324BA16DD00F4AA2AA312878E979699663C4FC47052B3BE98F72C6F095D2315EBBA577C5F56AA6BCE6ED52EAB36A72ECD8E1BD870CE9BDFD446F95018F7651673CB284AA32E5B9C9A41AA47D3C639CBEEA8B3192F7C7FE9A6B6BB4A3DD74F7D9B0C41BC60B1BB0E139BFB761C7951E492EE8B9551A7238BD4DA23C69DD11FE8D7827BAB350B2277C5D76114AE6D1AF72B16F344E7050393401122580D820E84DE991825C40E703FA2AD79A567FE43CBF4BF0851F3D3227593C0E631742C0C43375C1F7A945EAFDEF6AEE598E150DA6F1665B38DCB22CDC82B6C8CF7B00103736EEC580DFD6F8CEE1383AC4453E639A99E321CAE01CFC2F7F0E1706F4602BF5DC04FC198F1C4A8CA1201C1584B578EBDF442321C6CCD98BB122663D68EA4E1DA673C088334F11D9BA5D2B87016F97110719E44B1EFDAA291DB4B3F4999EF78A107E9B8A2D15B2ED3C8F3023B4A628FF34876BFCC36F5323C77EA0736E8BBECEEE313DCA1B6F547977ACE5C5E289F63E672187F74ABE9C3826F1D887C4B0B370BA7CBBCDAF713C039605EE2312FDCE81108E85870E6F40756046AD78769E68F181476503B8CBF2641D4B5B6F072B377A1B2CE055A3D24FFA74EE51CFE0F0CF365A21E5AD65E6ED7641B816B05938C60628AC980AB54F65987B2B29C001BD5B2401C3F13260F26BB3E79F2901BFA17CC3158858AE1279B3E38910B217DC4F874995A6F7D307EA7AA6DD1052D3040E944530BE451C9A3C1EA1AC9756D64944D76B904069AE62B94116A397F7596F2F1C86EBA54B3DFCD0BE49C9D34BE41E6370974E685F602BB3827744CDC9D1CB2CFE9C206D1D2CC219E84E9B1F31A67F35DC6783AAD3F751C2F128A97059F09C087C8867C2E8FAA2F54D03965510C87E36A86837E4986C3719FCE2BD2C1995EB6E6A1F13E47B11C80EA240820B40B457144BB3B3EA7D36E4957758078316B05B94DA80D88FB8EDF45BC92F48BDEB9F015139E1287890F25F57ABF88528FDBDEDA091CCE529F7B805252B1143C95D92C40EF306FBDF6121EADD7E98A5E569CD5923E03915C56DC706E6CCAD06A504706985C634C4C51ABA05D8C11C722BE1631A3A1C84BD122C34D43459051D9EC0C9DFB60DB92BBD29419BBE5454C8CF01FFFC5EEF63937FEC692ACC44A9A0C1417DAFF04DE0D692AA82E62F45AC95F0A5A11E9EC78396D95EB61F76D9467F58EA8B99E63A36C5372E5BA7DB9709C85EBBDB7FD8D176E7CE726085CD70EFE819CFD4BE74330C48CAF1ECB3F70964871B9EDAC38D82A9B48CD5EFE5E9886CB080C73E078013269B18CD72AFF3FB02C277E58CBFFFD03D88247508B7992D1317CCEF21C8401644F89A3010A83C59F8D727814E2742C6357D6FB0C5CAA51B347E216CE1D8FC42595328E1C8F7BB3729CE57A85E3199A9D2FB2D831E35094BF612816A04E223853AC43F820B46986BF7B719FA19ED2297C41750C53C51DE8061B80A66DC21B48487FC722F496830B065A9958FD1A00BCC52872CC7FB6A528AB5C8168CC596178D0CFA2F2E2E307A2A586CA13AA22605B3ED50324F3AB1AE57471CB47CFD07351D0D065A2A124A87CA27AED5846E5922EEAEDA4A3EA21EA994E8017B75941422282894E58114DF2939B86E739B5EE4185B32803A7AE385C7C08BA09FDB8D2F94AE9FC398BA7E6564B3D87A72BD49DECC227D4C408782407527F51529A27CE8957FF1EA08AE3B6AA601FC99CA8D0459ED22CAEDEBE79F7E6CFBF5A866BFCDC22BE200B6EFC7664567F672C8C1E7DA9200985168B3293D26528B7AA12CD58594BD08E16E9FBDFDB821C0543B54A280701D547F02090EA2C51B73B802A5EA2F9FF607DAE6F3A01D6B9F0AB076B5EC6B0C6659A6671C6729CDAA125141F6C071F3CC3220E02EF0EBCB3C1A62C716E4446C875DDF109E1E89CED54DEC7713B876419CC186F0CFE06BADB61D259A29A2C40E9DACB0928E9ADAC6B8E4CE807270C2CD77680D6DE8E7E804AA1914883AF34A6E385628DCAA81E087EC0037C85F985BBBDD1AA878281A8BF1EB7C19325BD4623CC666A093DAEC7C4CC21A8EFC8F330518A9F83F338A23F70F2E3640FE7A5FDFD1CBA4F98E62BEA351D6E5D3BD4B80DA67E9FDEBAC1C4F503A26877C9CA0E71EBFA96EB1398CFE156D3BEF161183096B1826D27DAE70116D5ABEDA8C005411F07AC4A2B5E234CE758FA1EA6AAD07288CFF1458F39885E1883A29447572232156A7556F7042E85F3170BA21AE0A8BF811B20224050113E027E66501EAC2FDFA8D8D40DE0E98579F59C1998E22DDA0979E26E820E5BA9971BAC0E601A00BBA1F8F84CAC6AAA74730253256385CFA1689F075121A37A3B16D14998AA15BE4698CE71243D4C75DA86DD1D4215B5E70C2104DE3C03A673A6739604BA2A3078B934F520E75A399398C196858331A281DD25450603B3BB5C59AB4B8CAE54D009960707A1EDAD92FFF3B07C5D7C3058C508CB1322EE90D939979E5D91EE9F887827C5DE1EB5322DC73DA919247761D5B706B23C5B0DE5B6F85CE0CA165D0951E1ADC91A230719478BD404C1BB5FFFFAFE27CBF0E6F23841CF501E274C77AAC93169A42F4DDD1C393252374DE7E855206BC442940AACB46577D6EB8912E0259A0F0DBB82F28F433D248AEE7A3DD88648E56D1C22610409A16912BD56558FEC30ACAC43F7DCDFEB313729CB6B8EC363B890AAAED17D98A33305253F9A4D93322F30DB84BCEE6753D1DC6C89555BBD3E801FEEACA9DA998D9D986A60C9D47483163D57E7E186535D2F44E5FDD53CC7A312BA42AA2F61999BABB73449DED4849376B5BD833C733CFB915DCE481410A5BB65B24CB1439405532B3373180F6DEB44ACA8F379D8140E00CA1ECF274044F96E5CB31AD1052270C1A2668A68E43B671770953F9AA91F1E59C024D822E6B4EBAEEF12EBEA1BDD3426C1895BC48362B08C3FE555DEC988429B8E1D837639E74FE0390218E518439FD69FC4C4539F14841CF09C282663766560AA8C49B409A336732DB3BBF0CEE298EFC9FFB2B6D9D1257DF34D41F7E19B4CFC8301A4CF4199687983FBCD3695892830A1420EFA340F256550E21F18F5E022A6B8B02074011F658554087444C24BD4397E21F02B6E956A889BE26896779CA9128B348CBEEBEB6E9621FF3C91C26E4C5F8C2A23401A48DA92C62679D2BB5272CAA3BA18FDBD431045DB59C5201E3D478432FFF62C6AFAA21A56B3A70BF06AF203A9F6D51D9C440D16529724F030589704C643D6EC50604328253DDCD37F00751D1525','Boulikessi','Mopti',14.95,-1.3,'settlement',20,2);
CREATE TABLE members (
	draft VARCHAR(24) NOT NULL, 
	incident VARCHAR(24) NOT NULL, 
	CONSTRAINT pk_members PRIMARY KEY (draft), 
	CONSTRAINT fk_members_draft FOREIGN KEY(draft) REFERENCES drafts (id)
);
INSERT INTO "members" VALUES('t-40ca3993deb99f73','i-0a8fa1896a577564');
INSERT INTO "members" VALUES('t-38f86b9885135aa2','i-0a8fa1896a577564');
INSERT INTO "members" VALUES('t-a81796907665c612','i-bf2eeb6e5d1bb1d0');
CREATE TABLE memberships (
	seq INTEGER NOT NULL, 
	draft VARCHAR(24) NOT NULL, 
	incident VARCHAR(24), 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_memberships PRIMARY KEY (seq), 
	CONSTRAINT fk_memberships_draft FOREIGN KEY(draft) REFERENCES drafts (id)
);
INSERT INTO "memberships" VALUES(1,'t-40ca3993deb99f73','i-0a8fa1896a577564','2026-11-23T04:38:41.552205Z');
INSERT INTO "memberships" VALUES(2,'t-38f86b9885135aa2','i-0a8fa1896a577564','2026-11-23T04:38:42.711697Z');
INSERT INTO "memberships" VALUES(3,'t-a81796907665c612','i-bf2eeb6e5d1bb1d0','2026-11-23T04:38:42.771325Z');
CREATE TABLE onrecord_schema (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT onrecord_schema_pkc PRIMARY KEY (version_num)
);
INSERT INTO "onrecord_schema" VALUES('0005');
CREATE TABLE readings (
	capture VARCHAR(24) NOT NULL, 
	engine VARCHAR(40) NOT NULL, 
	version VARCHAR(24) NOT NULL, 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_readings PRIMARY KEY (capture, engine), 
	CONSTRAINT fk_readings_capture FOREIGN KEY(capture) REFERENCES captures (id), 
	CONSTRAINT fk_readings_version FOREIGN KEY(version) REFERENCES versions (id)
);
INSERT INTO "readings" VALUES('k-212e9f2e1bb6f334','rules-0.1.0','r-2f5870452e05e83f','2026-11-23T04:38:41.552205Z');
INSERT INTO "readings" VALUES('k-9174d59d3427b3ae','rules-0.1.0','r-f28d6db10cb11694','2026-11-23T04:38:42.711697Z');
INSERT INTO "readings" VALUES('k-9ce47ef7a30388a0','rules-0.1.0','r-f2cca0716f077397','2026-11-23T04:38:42.771325Z');
CREATE TABLE standings (
	decision VARCHAR(24) NOT NULL, 
	state VARCHAR(16) NOT NULL, 
	note TEXT NOT NULL, 
	incident VARCHAR(24), 
	CONSTRAINT pk_standings PRIMARY KEY (decision), 
	CONSTRAINT fk_standings_decision FOREIGN KEY(decision) REFERENCES decisions (id)
);
INSERT INTO "standings" VALUES('j-f2d50ec404888289','in_force','','i-0a8fa1896a577564');
CREATE TABLE versions (
	id VARCHAR(24) NOT NULL, 
	document VARCHAR(24) NOT NULL, 
	version VARCHAR(24) NOT NULL, 
	published VARCHAR(40), 
	outlet TEXT, 
	agency TEXT, 
	title TEXT, 
	url TEXT, 
	language VARCHAR(16), 
	report TEXT NOT NULL, 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_versions PRIMARY KEY (id), 
	CONSTRAINT fk_versions_document FOREIGN KEY(document) REFERENCES documents (id)
);
INSERT INTO "versions" VALUES('r-2f5870452e05e83f','d-582acb9f9884b55b','v-bf3e039151eaf4e3','2025-06-02',NULL,'Example Radio','Fighters overrun army post in Boulikessi',NULL,'en','{"id":"d-582acb9f9884b55b","url":null,"title":"Fighters overrun army post in Boulikessi","outlet":null,"section":null,"published":"2025-06-02","language":"en","text":"Fighters overrun army post in Boulikessi\n\nBAMAKO, 2 June 2025 (Example Radio) - Fighters of the JNIM group attacked an army post in Boulikessi, Mali, on Sunday and\n\nkilled 12 soldiers, a local official said. The Malian army has not confirmed the toll.\n\nJNIM claimed responsibility for the attack in a statement.","paragraphs":[[42,163],[165,251],[253,311]],"removed":[],"stated_sources":[],"links":[],"published_confidence":1.0,"agency":"Example Radio","dateline":{"place":"BAMAKO","date":"2025-06-02"},"retrieved":null,"capture":null,"version":"v-bf3e039151eaf4e3","notices":[]}','2026-11-23T04:38:41.552205Z');
INSERT INTO "versions" VALUES('r-f28d6db10cb11694','d-e379a5b27e98b890','v-516420e017eded0e','2025-06-03',NULL,'Example Daily','Twenty soldiers killed in JNIM attack on Boulikessi post, hospital says',NULL,'en','{"id":"d-e379a5b27e98b890","url":null,"title":"Twenty soldiers killed in JNIM attack on Boulikessi post, hospital says","outlet":null,"section":null,"published":"2025-06-03","language":"en","text":"Twenty soldiers killed in JNIM attack on Boulikessi post, hospital says\n\nMOPTI, 3 June 2025 (Example Daily) - JNIM fighters attacked an army post in Boulikessi, Mali, on 1 June and killed at least 20\n\nsoldiers, a hospital in Mopti said on Tuesday.","paragraphs":[[73,199],[201,247]],"removed":[],"stated_sources":[],"links":[],"published_confidence":1.0,"agency":"Example Daily","dateline":{"place":"MOPTI","date":"2025-06-03"},"retrieved":null,"capture":null,"version":"v-516420e017eded0e","notices":[]}','2026-11-23T04:38:42.711697Z');
INSERT INTO "versions" VALUES('r-f2cca0716f077397','d-adefcb08d0abb030','v-d700fe4b927b5f29','2025-06-04',NULL,'Example Radio','Gunmen kill four at market near Gao',NULL,'en','{"id":"d-adefcb08d0abb030","url":null,"title":"Gunmen kill four at market near Gao","outlet":null,"section":null,"published":"2025-06-04","language":"en","text":"Gunmen kill four at market near Gao\n\nGAO, 4 June 2025 (Example Radio) - Unidentified gunmen killed four civilians at a market near Gao in Mali on Tuesday, residents\n\nsaid. Nobody claimed the attack.","paragraphs":[[37,164],[166,198]],"removed":[],"stated_sources":[],"links":[],"published_confidence":1.0,"agency":"Example Radio","dateline":{"place":"GAO","date":"2025-06-04"},"retrieved":null,"capture":null,"version":"v-d700fe4b927b5f29","notices":[]}','2026-11-23T04:38:42.771325Z');
CREATE INDEX ix_captures_sha256 ON captures (sha256);
CREATE INDEX ix_incidents_country ON incidents (country);
CREATE INDEX ix_incidents_first ON incidents (first);
CREATE INDEX ix_incidents_updated ON incidents (updated);
CREATE INDEX ix_versions_document ON versions (document);
CREATE INDEX ix_versions_version ON versions (version);
CREATE INDEX ix_extractions_version ON extractions (version);
CREATE INDEX ix_readings_version ON readings (version);
CREATE INDEX ix_drafts_document ON drafts (document);
CREATE INDEX ix_drafts_extraction ON drafts (extraction);
CREATE INDEX ix_drafts_seed ON drafts (seed);
CREATE INDEX ix_claims_id ON claims (id);
CREATE INDEX ix_edges_right ON edges ("right");
CREATE INDEX ix_members_incident ON members (incident);
CREATE INDEX ix_memberships_draft_seq ON memberships (draft, seq);
CREATE INDEX ix_versions_published_document ON versions (published, document);
CREATE INDEX ix_extractions_recorded ON extractions (recorded);
CREATE INDEX ix_edges_recorded ON edges (recorded);
CREATE INDEX ix_memberships_incident ON memberships (incident);
CREATE INDEX ix_memberships_recorded ON memberships (recorded);
CREATE INDEX ix_decisions_recorded ON decisions (recorded);
CREATE INDEX ix_decision_documents_document ON decision_documents (document);
CREATE INDEX ix_standings_state ON standings (state);
COMMIT;
