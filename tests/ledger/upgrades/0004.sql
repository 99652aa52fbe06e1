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
INSERT INTO "captures" VALUES('k-212e9f2e1bb6f334','118ec757bb976df2639b02c6296b01a2237c61eddbca51f8064773c25e076970','pages/1-fighters.txt',NULL,'text',311,'2026-11-23T04:38:31+00:00','2026-11-23T04:38:32.964357Z');
INSERT INTO "captures" VALUES('k-9174d59d3427b3ae','f4144c1f936268846d46d076dbd9e48eeb22ebada33dc22b380a22158d4255ce','pages/2-hospital.txt',NULL,'text',247,'2026-11-23T04:38:33+00:00','2026-11-23T04:38:34.208279Z');
INSERT INTO "captures" VALUES('k-9ce47ef7a30388a0','2e8170447285e3f46db819e5b1e912da56f7a5c2e2693149882a1a56dcce17bf','pages/3-gao.txt',NULL,'text',198,'2026-11-23T04:38:34+00:00','2026-11-23T04:38:34.258648Z');
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
INSERT INTO "decision_documents" VALUES('j-d957b0a53522b94d','d-582acb9f9884b55b');
INSERT INTO "decision_documents" VALUES('j-d957b0a53522b94d','d-e379a5b27e98b890');
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
INSERT INTO "decisions" VALUES('j-d957b0a53522b94d','accept','Ana','2026-11-23T04:38:38.001500Z',NULL,'{"id":"j-d957b0a53522b94d","kind":"accept","author":"Ana","time":"2026-11-23T04:38:38.001500Z","reason":"two residents confirmed it","groups":[[{"document":"d-582acb9f9884b55b","seed":"i-0a8fa1896a577564","date":"2025-06-01","place":"Boulikessi","quotes":["BAMAKO, 2 June 2025 (Example Radio) - Fighters of the JNIM group attacked an army post in Boulikessi, Mali, on Sunday and","Fighters overrun army post in Boulikessi","JNIM claimed responsibility for the attack in a statement","The Malian army has not confirmed the toll","killed 12 soldiers, a local official said"]},{"document":"d-e379a5b27e98b890","seed":"i-ea7a252eaa46e49f","date":"2025-06-01","place":"Boulikessi","quotes":["MOPTI, 3 June 2025 (Example Daily) - JNIM fighters attacked an army post in Boulikessi, Mali, on 1 June and killed at least 20","Twenty soldiers killed in JNIM attack on Boulikessi post, hospital says"]}]],"claims":[],"changes":[{"field":"place","before":"{\"admin1\":\"Mopti\",\"country\":\"ML\",\"gazetteer_id\":\"onrecord:boulikessi\",\"lat\":14.95,\"lon\":-1.3,\"name\":\"Boulikessi\",\"precision\":\"settlement\",\"span\":null}","after":"{\"admin1\":\"Mopti\",\"country\":\"ML\",\"gazetteer_id\":\"onrecord:boulikessi\",\"lat\":14.95,\"lon\":-1.3,\"name\":\"Boulikessi\",\"precision\":\"settlement\",\"span\":null}","told":["{\"admin1\":\"Mopti\",\"country\":\"ML\",\"gazetteer_id\":\"onrecord:boulikessi\",\"lat\":14.95,\"lon\":-1.3,\"name\":\"Boulikessi\",\"precision\":\"settlement\",\"span\":null}"]}],"undoes":null}','2026-11-23T04:38:38.001500Z');
CREATE TABLE documents (
	id VARCHAR(24) NOT NULL, 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_documents PRIMARY KEY (id)
);
INSERT INTO "documents" VALUES('d-582acb9f9884b55b','2026-11-23T04:38:32.964357Z');
INSERT INTO "documents" VALUES('d-e379a5b27e98b890','2026-11-23T04:38:34.208279Z');
INSERT INTO "documents" VALUES('d-adefcb08d0abb030','2026-11-23T04:38:34.258648Z');
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
INSERT INTO "drafts" VALUES('t-40ca3993deb99f73','x-3b06ab7fbe828e83','d-582acb9f9884b55b','i-0a8fa1896a577564','{"id":"t-40ca3993deb99f73","seed":"i-0a8fa1896a577564","document":"d-582acb9f9884b55b","first":"2025-06-01","last":"2025-06-01","precision":"day","dated":true,"place":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":null},"acted":["jnim"],"hit":["fama"],"acted_kinds":["armed_group"],"hit_kinds":["site","state_forces"],"event_type":"Battles","sub_event_type":"Non-state actor overtakes territory","killed":{"low":12,"high":12,"best":12},"signature":"1:AAAALwfDvYIU3Q6LFWTPyxcvaogXzf1DGLSUoSdh6m4ovF+WLVP1BC24iPU/ZQWJQCtZYUBTgI1KDnkaUgjZmFLJN1pX9hojYJdlx2CtF51hevIUYc1uim66AVtvAJdcdTYyInagPjZ85qk6gs6gU4PfEcSIecdFlVmKUZbdeISeacb2oxlNK6TFF/ipzUy0rm4u0LKJ6HK0OuVQu3RjvL2yhwPDIp4h0VDKm+rVhLfuAT8e8OjM8PTNzJb5MUzA"}','{"id":"i1","date":"2025-06-01","date_end":null,"date_precision":"day","place":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":[132,142]},"event_type":"Battles","sub_event_type":"Non-state actor overtakes territory","perpetrator":[{"name":"JNIM","actor_id":"jnim","kind":"armed_group","span":[96,100]}],"target":[{"name":"Malian army","actor_id":"fama","kind":"state_forces","span":[175,183]},{"name":"army post","actor_id":null,"kind":"site","span":[119,128]}],"weapons":[],"outcome":[{"kind":"overran","span":[9,16]}],"fatalities":{"low":12,"high":12,"best":12},"injured":null,"tolls":[{"harm":"killed","group":"state_forces","low":12,"best":12,"high":12,"hedge":null,"status":"reported","claims":["c-f894ae585fd410af"]}],"status":"reported","claims":[],"fields":{"date":{"value":"2025-06-01","status":"reported","flags":[],"rule":"date.weekday; the outlet''s own voice, no source named","claims":["c-4462f027f324f404"]},"place":{"value":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":[132,142]},"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-4462f027f324f404"]},"event_type":{"value":"Battles","status":"reported","flags":["not_confirmed: The Malian army has not confirmed the toll"],"rule":"one disinterested root","claims":["c-7106384462a9aa27","c-4462f027f324f404","c-f894ae585fd410af","c-aeab4c5beedbc420","c-e064dfa413838822"]},"perpetrator":{"value":[{"name":"JNIM","actor_id":"jnim","kind":"armed_group","span":[96,100]}],"status":"claimed","flags":[],"rule":"only interested roots","claims":["c-e064dfa413838822"]},"target":{"value":[{"name":"Malian army","actor_id":"fama","kind":"state_forces","span":[175,183]},{"name":"army post","actor_id":null,"kind":"site","span":[119,128]}],"status":"reported","flags":[],"rule":"one disinterested root","claims":["c-4462f027f324f404","c-f894ae585fd410af"]},"weapons":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"outcome":{"value":[{"kind":"overran","span":[9,16]}],"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-7106384462a9aa27"]},"fatalities":{"value":{"low":12,"high":12,"best":12},"status":"reported","flags":["not_confirmed: The Malian army has not confirmed the toll"],"rule":"one disinterested root","claims":["c-f894ae585fd410af","c-aeab4c5beedbc420"]},"injured":{"value":null,"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]}},"cluster":null}','2026-11-23T04:38:32.964357Z');
INSERT INTO "drafts" VALUES('t-38f86b9885135aa2','x-68775f9a5a23dbba','d-e379a5b27e98b890','i-ea7a252eaa46e49f','{"id":"t-38f86b9885135aa2","seed":"i-ea7a252eaa46e49f","document":"d-e379a5b27e98b890","first":"2025-06-01","last":"2025-06-01","precision":"day","dated":true,"place":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":null},"acted":["jnim"],"hit":["fama"],"acted_kinds":["armed_group"],"hit_kinds":["site","state_forces"],"event_type":"Battles","sub_event_type":"Armed clash","killed":{"low":20,"high":20,"best":20},"signature":"1:AAAAKAXWWloNEeCPD9cGoRcpcVgXL2qIGLSUoSJnQ3QnrP8mKLxfli14cvovG1/TMnh8NzK8COhAK1lhSxd/pVLJN1pb5S+bYK0XnWTv3g1ugRRXbwCXXHBuif9x0aqfejofpXpi+JicVuw4n8GJqaPqWhKkWOD/rYTkIa6u0hS3cxtfxLbx18dHNl/dfVee6LKvGOr2oiPsqXT78ZfU5PsRZZE="}','{"id":"i1","date":"2025-06-01","date_end":null,"date_precision":"day","place":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":[149,159]},"event_type":"Battles","sub_event_type":"Armed clash","perpetrator":[{"name":"JNIM","actor_id":"jnim","kind":"armed_group","span":[110,114]}],"target":[{"name":"post","actor_id":null,"kind":"site","span":[52,56]},{"name":"Malian army","actor_id":"fama","kind":"state_forces","span":[7,15]},{"name":"army post","actor_id":null,"kind":"site","span":[136,145]}],"weapons":[],"outcome":[],"fatalities":{"low":20,"high":20,"best":20},"injured":null,"tolls":[{"harm":"killed","group":"state_forces","low":20,"best":20,"high":20,"hedge":null,"status":"reported","claims":["c-366fb3350bdc3eeb"]},{"harm":"killed","group":"unknown","low":20,"best":20,"high":null,"hedge":"at least","status":"reported","claims":["c-ac298d0e40cb3bb2"]}],"status":"reported","claims":[],"fields":{"date":{"value":"2025-06-01","status":"reported","flags":[],"rule":"date.day_month; the outlet''s own voice, no source named","claims":["c-ac298d0e40cb3bb2"]},"place":{"value":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":[149,159]},"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-ac298d0e40cb3bb2"]},"event_type":{"value":"Battles","status":"reported","flags":[],"rule":"one disinterested root","claims":["c-366fb3350bdc3eeb","c-ac298d0e40cb3bb2"]},"perpetrator":{"value":[{"name":"JNIM","actor_id":"jnim","kind":"armed_group","span":[110,114]}],"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-ac298d0e40cb3bb2"]},"target":{"value":[{"name":"post","actor_id":null,"kind":"site","span":[52,56]},{"name":"Malian army","actor_id":"fama","kind":"state_forces","span":[7,15]},{"name":"army post","actor_id":null,"kind":"site","span":[136,145]}],"status":"reported","flags":[],"rule":"one disinterested root","claims":["c-366fb3350bdc3eeb","c-ac298d0e40cb3bb2"]},"weapons":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"outcome":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"fatalities":{"value":{"low":20,"high":20,"best":20},"status":"reported","flags":[],"rule":"one disinterested root","claims":["c-366fb3350bdc3eeb","c-ac298d0e40cb3bb2"]},"injured":{"value":null,"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]}},"cluster":null}','2026-11-23T04:38:34.208279Z');
INSERT INTO "drafts" VALUES('t-a81796907665c612','x-f2af563171b9a920','d-adefcb08d0abb030','i-bf2eeb6e5d1bb1d0','{"id":"t-a81796907665c612","seed":"i-bf2eeb6e5d1bb1d0","document":"d-adefcb08d0abb030","first":"2025-06-03","last":"2025-06-03","precision":"day","dated":true,"place":{"name":"Gao","country":"ML","admin1":"Gao","lat":16.27167,"lon":-0.04472,"precision":"near","gazetteer_id":"geonames:2457163","span":null},"acted":[],"hit":[],"acted_kinds":[],"hit_kinds":["civilians","site"],"event_type":"Violence against civilians","sub_event_type":"Attack","killed":{"low":4,"high":4,"best":4},"signature":"1:AAAAHgMuvygH7L1gC0FL8g+impQjP2RlPX0qOz3H3MJAK1lhR/aRkUmSoEdbp5jCY3BQVGPW8qdxukY2fKua137WRpWKvNOgjzv+EZmE70egID26pCOn26S6VHGw0lEyyD8B79e1dUDjoARj6cdTGewvEZr3pnjU+TFMwA=="}','{"id":"i1","date":"2025-06-03","date_end":null,"date_precision":"day","place":{"name":"Gao","country":"ML","admin1":"Gao","lat":16.27167,"lon":-0.04472,"precision":"near","gazetteer_id":"geonames:2457163","span":[131,134]},"event_type":"Violence against civilians","sub_event_type":"Attack","perpetrator":[],"target":[{"name":"market","actor_id":null,"kind":"site","span":[119,125]},{"name":"civilians","actor_id":null,"kind":"civilians","span":[104,113]},{"name":"residents","actor_id":null,"kind":"civilians","span":[155,164]}],"weapons":[],"outcome":[],"fatalities":{"low":4,"high":4,"best":4},"injured":null,"tolls":[{"harm":"killed","group":"unknown","low":4,"best":4,"high":4,"hedge":null,"status":"reported","claims":["c-2cdfc6093e359697"]},{"harm":"killed","group":"civilians","low":4,"best":4,"high":4,"hedge":null,"status":"reported","claims":["c-371babd377da85b2"]}],"status":"reported","claims":[],"fields":{"date":{"value":"2025-06-03","status":"reported","flags":[],"rule":"date.weekday; the outlet''s own voice, no source named","claims":["c-371babd377da85b2"]},"place":{"value":{"name":"Gao","country":"ML","admin1":"Gao","lat":16.27167,"lon":-0.04472,"precision":"near","gazetteer_id":"geonames:2457163","span":[131,134]},"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-371babd377da85b2"]},"event_type":{"value":"Violence against civilians","status":"reported","flags":["no_claim: Nobody claimed the attack"],"rule":"the outlet''s own voice, no source named","claims":["c-2cdfc6093e359697","c-371babd377da85b2","c-a45c85055f6f2990"]},"perpetrator":{"value":[],"status":"unconfirmed","flags":["no_claim: Nobody claimed the attack"],"rule":"nobody asserts it","claims":["c-a45c85055f6f2990"]},"target":{"value":[{"name":"market","actor_id":null,"kind":"site","span":[119,125]},{"name":"civilians","actor_id":null,"kind":"civilians","span":[104,113]},{"name":"residents","actor_id":null,"kind":"civilians","span":[155,164]}],"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-371babd377da85b2"]},"weapons":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"outcome":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"fatalities":{"value":{"low":4,"high":4,"best":4},"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-2cdfc6093e359697","c-371babd377da85b2"]},"injured":{"value":null,"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]}},"cluster":null}','2026-11-23T04:38:34.258648Z');
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
INSERT INTO "edges" VALUES('t-38f86b9885135aa2','t-40ca3993deb99f73','simple/2',1.0,'["same day 2025-06-01","same place Boulikessi","same actor jnim","same target fama","both Battles"]','2026-11-23T04:38:34.208279Z');
CREATE TABLE extractions (
	id VARCHAR(24) NOT NULL, 
	version VARCHAR(24) NOT NULL, 
	engine VARCHAR(40) NOT NULL, 
	asides TEXT NOT NULL, 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_extractions PRIMARY KEY (id), 
	CONSTRAINT fk_extractions_version FOREIGN KEY(version) REFERENCES versions (id)
);
INSERT INTO "extractions" VALUES('x-3b06ab7fbe828e83','r-2f5870452e05e83f','rules-0.1.0','[[],[],[]]','2026-11-23T04:38:32.964357Z');
INSERT INTO "extractions" VALUES('x-68775f9a5a23dbba','r-f28d6db10cb11694','rules-0.1.0','[[],[],[]]','2026-11-23T04:38:34.208279Z');
INSERT INTO "extractions" VALUES('x-f2af563171b9a920','r-f2cca0716f077397','rules-0.1.0','[[],[],[]]','2026-11-23T04:38:34.258648Z');
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
	body BLOB, 
	CONSTRAINT pk_incidents PRIMARY KEY (id)
);
INSERT INTO "incidents" VALUES('i-bf2eeb6e5d1bb1d0','2025-06-03','2025-06-03','ML','Violence against civilians','Attack','reported','
civilians
market
residents
','2026-11-23T04:38:34.258648Z','2026-11-23T04:38:34.258648Z',X'7801ED59CB6EE33614FD15429BB6809C4A96E5D76E16C50045A7058A69170D028392689B139974292A691AE4DF7B2E25D176FC8833994703CCCE222FC9CBCB735FC7F741952FC58A07D3402B23726D8A0BA9725908657F8C83309005A6642F9BF785C886222DE22C8B8B08334614122B6C154C2FAFC2A0E05640B41FF5D35E34EC450944686C2614B6507559B6DF6B2C9295D40AD205BF83D8BAE439D6DE078AAF688FB75C6334D7B5B2E60EDFEF7EC1272F5652C57EB6E43698C6C38BFE281E8EC2A0A4ED7AD14534188CFAD871EB0C25B8C1FA05FF57582B8499B92B2D84A6D3AA697F90620BD2B65A736C72192771182703BA92CEEB150C418AF67821E679168D8B8867599444C14318881BCCCEECDD9AB4FE53EA52A85C30BEE0525596E5F2469692AB8AF6AEB3D98EF41B6B797E8D99B5306B610DB7DA3486B4DC2C04CEBCF4F65871738D11D8208794D3BFB1E7B524DB069584E937FAC79330EEA767E8EF0FD8D6F4C819DB229DA1A24118C7C9730E32A272D022933CE3A0340DE3E1192F02556E055F6B98DC6152D736D7042902E89C5B5E4A2B0526EF0198DB603A0883A55C2CDD8F4C5430FAE00190571F6A80BB036D65B9ADB106805F6B633181BDA4280BB74F03FBFBE0869735A16007FF0797967CD1AA67EA9296D8A560D0B414F6BB8AE95BC56EB4CC45C8946695AE0D104548A563F392CB152D0EF25E328A339E15C96854F0719AF5035CD12941F347F4E900EDB63800696C71FA8807481470DF4214B30CAE493084C5BC03B756F0C07A359EFCF55FEAF5D9EC73A1693B4E6E807C3ABC1EF2D1D6D102A5670ED553F6ABCE7471C7DC972818391E6FE23070FD226FECE7C53C1F46934424E964381991B3EEBB280DF2419A8FD3284DE7C3797F32898EF8EDC9EB3ED3F22F51EE98C76F672DFF481466BD27D52AD76A2E4D13BAE61FF71AAA79315E55C2D88A49CA82DB21EA3C6BBAFAA44DE667C6BEFD8D8F58A24BD71B23784FFE96B7CFCFDB1E36DB59F68BA6CA6FF596AF809F516F3D3314ED572D47DCCAD7711BBF7A3AB86CA2F8C9B801B1FD4AE9B931E2EA88E2BEE67C6D8AEFD6C7BE923B51287F4E9F3D2F671D7CC993C5FD33F17AA61A47B0E03B098F85A66FF3863B9C233F02C658B257973F84C14AAC32619A8EA0BB393A8E03A53F5C02824D577ED32B46513417836CD21F6529CA1464DDC2F03975C2B6C7C7F108354E341A0ED37C18F7316904AFB6BB2EF4325DFBC417688AA98BFFE91FBE5A9782FDCE0B49FDBD95687930FEB65668B2D9B52C4B3647BF83928C35999351EBCE9A1EA23665B7E3BACE4A592DA943DBB45B03A705F117DDF8B017C7BD7EF23E1A4C93F134195CF4D3F17030FE2BA0C7F235C47DC370E4BD432F4DED1677FD7FD39FE10CB710635DD7EF276E244814FFBCE001A05D5BB660195E1C43B342582EFD457886D510DBF2BC36321DEC501746D76B88D7EA5AA14D2402024658E0A0E6D8BF6BED2898F30C0A8D0C0E8FC062108990A4B89B5696088DB6BF8FC2845884A6076D079B93F25AEC7C57B9761448C71C6DDB89D89676D512BC886B4E5B9EC7DBAE6550DA6F7A1FA116529109A92A27B6A0ADCE1B910B2BCA9246D746A30906CB62DB6614825A934D458B36D3A2ED29F4B767B7AA7E42B491737C004D46B0243B3C841E727BC970032FDCC05BE77F00B90DFB7314746F7E0BD980FD5C2BC1880361DFEFF8FB0FACC7FE508EFB91204F0AB6D8783DBE9CDFFB432802F0C7318049C5DE81C0615AB1F7B5A8401D866C9B4F6A019D800D74880663B407694C3644D23750BF28849E00F55EE3F40940BD9B261FC552DFDF231E741115B8201650B6A1C147D526101D8C9AC7B90117BD2956C6442D37D89A00658FC225CDC693D15311F3B2918B48EE8B85CD8E0279A52113B6A2B0DED4318EBE7F1CDE4F6714E274AD00285C149EF3B212783E6E0C2291E3312F0F9544AEC2B79A320D31AA4B6E5608CB54A73832B64BC73E6CC1B860291CBF0CF1975629F49FC6238A7A07B72E2B409F03341325D06E714B6B6F11DD709F3D3EDB974387B6BBA29475ECF65D31F295EEBE57B5BDECEE7BDBF92E8F4A63C2014CABF3BC36EE0F824DF999E0F1C175557676F4DD4B7E6AB6F9EFEDC9DA350CEA35FDE5D0D6BE476B5C84C26AA6E75DE9858F2DBD9A28782BED12453D0AC9A9F38887FF009AEDEA66');
INSERT INTO "incidents" VALUES('i-0a8fa1896a577564','2025-06-01','2025-06-01','ML','Battles','Non-state actor overtakes territory','corroborated','
army post
fama
jnim
malian army
post
','2026-11-23T04:38:32.964357Z','2026-11-23T04:38:34.208279Z',X'7801ED5B5B6FDBC815FE2B045FDA0294CBAB44FA2D415B60B7CD6ED1E66983401892438B094DAABCD8EB06FEEFFDCE5C7811294B8A9DAD53F44D1C726E67BE73FBCEE88BD9243B7ECBCC6BB32A6B9E54757A9597499EF2B2FDA3635A669EE255BEB2599831278CD62CD86C82B58F37354F73F4681BF3FA03BEE06CC3DCC0E58CF96BEE4799F9D13253D67274776D3758D9EB954D0352DB969718B6EC8A423DEF3150DEE45589AF53F680CFF6054BD0F78B59B25B1AE36DD515F967DE34395E265557B6F5039ADFFD0D8F2CBDCD4B879EAA7D4BEF0BD69AD78E7F1505F84D83AE9C2B0F638E666978DB16FC16DBC4F737ECDF78E4BCDE8AED6A495CC7E3499B3DC3481F1CCFB51CDFA5DD55492706C09A5741E8B2248EB2280CFD380862F3D132F91D86DFB60F7BB10146133698ADE9E2EDE4D54F55B96A5AC8C560495BD54675C7EB9661B346CBEB3A47939008AFF7BCAD191EB18C5E303FFEF4C33B9201F594CBFF54E6B768F99C93904D56DFF2747B5357DD9EE6969B88D69663DBA7F7802F5A56DF70887398F11D2B72561A189896359A386300523FB1D8D136ABEA44EE5A896F13584EE89D9EDAEA77481319FBAAA1931A6693E8519B6C7200ADDF9DE34496E386A7E7C017F79CEDAB92308C87AA6B938AE086CDAA91E92C6A1C7C3F38865E9F3572C65A08AACDB17BC0B8A8EECD6BD7B6CC5D7EB393BF628E2DA1ED115A567EEAA04F5A2748741DBA01E8755DC5150E1D2F2D33CB79918AE1A4667D31EF58D111BA262AD677AFF9BEAA55D782DDA85DD65D415DDA1D37B0E182B7BF6B8CEABE34EEAA3CE1965156465375383583548FA64D0A96DF52673359F9FEDACD6C779379AE9FF936198264C512370A539BFB76127B71EC92EE8B9551A7238BD4DA23C65DD01FE8D78A7B9B8805B1BBE1511887914DE37EC5621EE9BC60605228420CAB41D081D07B13A384D803EE7BB435AFF4CCBF6B99FE17216A7E5AA551B0896D167881EBC6919F1E7A9441AFDE0EAEE598E150DA6F9655BB4DAA32CBC92B5C1BEF610346E6DCD8B106FADF1AFD27065989B62A0A523D65385C039E85EFE1C3E1DE8C147EBB849F8231E3A95157150282A9966E1C7BED85643858C498BB112663D18E6461E4331E844196FA8ECD32695C388BFD2488394FE3C4776DD1C8EDB59F66CC77BCD00B43D7158DDE7A9DC59E17D8719A789CC7B2FB79B66990E1A9533FB041BFC9EE3E3EC21D6A5B7F74A9A7CCE599F239662EC7F147BF9A212CF8D681C8B7B4708B703ACFABFD76023805CC733CE6991B3D02011D0B2E9CFEC88A40ED8630CDFC1E83C21E6A87F1D72C88BAD4169E6FF6CE54D6A5406B80E4FFD4A99CC2FF81613E4FD463CB3AC8ED926C2370AD609611CC4C31197095CA3EEB5036961360A35A1688E317C2E4D16497274F1E7243FF8C3946AB5031FC6CD307277226A48F189F3E531BAC0FC6EF55B52BFBA00506289B696A893C2A7D3058D320B96E8C9CB2C93E97C040F37C8532422DE7AFCE523E1ED94D9F6A0EBB79819CB397C637C8FC6681CEB2D05E6017A7848E89FB9343F6395FD8285A5A38C427617AECBCA6D97C9F313E9DD63F751C2F128A57255F08C0C7C8867CCE8FAACF54D02565510C87E36A86837E4986C3711F4F2BD2C1999EB7E6B1F13E45B11C80EA49104068678AE28876F77C4EAFDD92AEEA01F162D60A729B511B10F72DBF8D792DE917BD73E12B663C250E131F4AEAF56E15671EB7BDC8091CCE329F7B80525AB30C3C95D9AE40EF302F8ABC94C751946DE865CD5923E93310C955CD0DE7CAA60CAD01756480C935A6C414B50ADAC598702CE26B11331A8ABC142D32DC3454041957EDCED0B90FB62DB92B4D99B11B5E26C408FFF95776BB2FB8F10F96E61556D2E6A0B8D0FE17F06E4853417511A3D749FE52D08A4867A7CBE9EA420FBBEFE2226F7644CD0D1C1B659B922BD7EDEB95E3AC5CEFBDED5F7BE1B5E75E456BDF0B36BF2067FFD2FB100CB1E0ABA7F20F9C35525C6E3B1B0EB6CA26527390BF1766E13A06C31C385E804C5A2CE3B5CAFF4F2C2F881FD6F27F7F0FB6E001D46291E6740C9FF3A2006100D953E26880C260C967A31A1F85381DCBD855CD3E07976A34EC81B88553C7237149A58C23C7E35FB976E86E221CCFD8EC7C91C58E0587A2FC0D43B1007512C199621DC207A14D33FCFD8BBB1CF5945EE14BAA63982AEE4037D800346D53DE4242FA3B16A3B71C5C30D0CAC4EAD700E00D469163FEABAB4459E5024463CE1AC3837E1695171F3F102DB5549E501501DBF2A91E20995FD528A74B3A3E79869E8B82862E138D2541E513D56BC7722A97F4516F2F1D550F51CF7402BCBCC94B1212114C74C28A68929F5CB5BC28A8750F2A9CC5393875C5E1E243D04DE8C795CED74AE74F593C35B75AEA293C5DA0EE64173EA12646C0233990FA8B92D232714EBCFA6F01AA24E9EA1AF691CC890A5DE4292DE2EAED9B776FFEFAB365B8C68F1DE20BB2E0C6EF2766F50FC6CA18D09709925068B12833295D8672AB2AD18295B504ED6891BEFFB32BC9513054AB847210507D040F02A9CE1A75BB03A8E2259AFF0FD6E7FAA627C0BA147E0D602DAA04D6B8CAB23CC95981533BB484E283EDE8836758C451E0DD837731D89425CE6B9111725D777C4438BA643B95F771DCDE21590633A61B83BF81EEF69874D6A8260B50BAF67A064A7A2BEB9A1313FAC10903CBB51DA075B0A31FA0526824D2E02B8DE974A158A332AA07821FF1005F617EE16EAFB4EAA16020EAAFC76DF06C49AFD108B3855AC280EB29317308EA5BF23C4C94E297E03C8DE80F9CFC34D9C379697FBF84EE274CF305F59A1EB78875346E83B9DFA7B76E3073FD8028DA5DB2B263DCBABEE5FA04E653B8D5B46F7218064C65AC60DB8BF6798045F56A3B297041D0C701ABD28AD708D325967E80A92AB41CE2737AD16309A267C6A028E5D195885C855ABDD57D0297C2F98B05510D70D2DFC00D101120A8081F013F33280FD6976F546CEA06F0F4C2BC7ACE024CF116ED843C71374187ADD4CB0D3607300D80DD507C7C22563555BA3983A992B1C2E758B4CF83A89051B39D8AE84998AA15BE46982E7124034C75DA86DD1D4215B5E71C2104DE3C03A64BA6739104BA283078B934F520E7DA38B398C196858329A281DD35450623B3BBDE589B738CAE54D019964707A1EDAD92FFF3B07C597C305AC504CB3322EE90D939959E5D90EE3F11F1CE8ABD036A655A8E7B520B48EEC3AA6F0D6479B61ACA5DF9B9C4952DBA12A2C25B93B54601328E16A90982773FFFFDFD0F96E12DE571829EA13C4E98EE4C9363D2489F9BBA397264A46E9ACED1AB40D688852815D868CBEE44D14C09F012CD87865D41F9FBA11E524577BD1E6C43A4F2360E91308284D034895EABAA47F61856D6A17F1EEEF598D7192B1A8EC363B890AAAED17D58A23305253F994D93322F30DB8CBC1E6653D1DC6289555BBD21801FEFACADBB858D3D31D5C892A9E9462D7AAEDEC38DA7BA5C88CAFBAB798E47257485545FC232AF2FDED22C795313CEDAD5F60EF2CCE9EC4776B920514094EE96C932C50E51164CADCCCC613CB4AD13B1A2CEE761533800287B3C9F0011E5BB69CD6A421788C0058B5A28A291EF5C5CC045FE68A17E786401B3608B98D3BEBBBE4BACAB6F74D39804276E118F8AC132FE94577967230A6D3A760CDAE59C3E81E7086092638C7DDA7012334FFDA420E480A744311BB32F0353654CA24D18B5856B99FD857796247C4FFE9775ED8E2EE99B6F4ABA0FDFE6E21F0C207D0ECA44216A654E60DBBFE0235948439FF6BEA20C4AFC03A3195DC4141716842EE0A3BC940A818E4878893AC72F047EE58D520D71531CCDF28E3355629186D17743DDCD32E49F2732D88DF98B4965044803495BD1D8244F7A57494E795217A3BF7708A268BBA818C4A317885096DF9E44CD5054C36AF674015E4D7E20D5A1BA839368C042EA92041E46EB92C0B8CFDB1D0A6C08A5A4877BFC0F924415C8');
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
INSERT INTO "memberships" VALUES(1,'t-40ca3993deb99f73','i-0a8fa1896a577564','2026-11-23T04:38:32.964357Z');
INSERT INTO "memberships" VALUES(2,'t-38f86b9885135aa2','i-0a8fa1896a577564','2026-11-23T04:38:34.208279Z');
INSERT INTO "memberships" VALUES(3,'t-a81796907665c612','i-bf2eeb6e5d1bb1d0','2026-11-23T04:38:34.258648Z');
CREATE TABLE onrecord_schema (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT onrecord_schema_pkc PRIMARY KEY (version_num)
);
INSERT INTO "onrecord_schema" VALUES('0004');
CREATE TABLE readings (
	capture VARCHAR(24) NOT NULL, 
	engine VARCHAR(40) NOT NULL, 
	version VARCHAR(24) NOT NULL, 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_readings PRIMARY KEY (capture, engine), 
	CONSTRAINT fk_readings_capture FOREIGN KEY(capture) REFERENCES captures (id), 
	CONSTRAINT fk_readings_version FOREIGN KEY(version) REFERENCES versions (id)
);
INSERT INTO "readings" VALUES('k-212e9f2e1bb6f334','rules-0.1.0','r-2f5870452e05e83f','2026-11-23T04:38:32.964357Z');
INSERT INTO "readings" VALUES('k-9174d59d3427b3ae','rules-0.1.0','r-f28d6db10cb11694','2026-11-23T04:38:34.208279Z');
INSERT INTO "readings" VALUES('k-9ce47ef7a30388a0','rules-0.1.0','r-f2cca0716f077397','2026-11-23T04:38:34.258648Z');
CREATE TABLE standings (
	decision VARCHAR(24) NOT NULL, 
	state VARCHAR(16) NOT NULL, 
	note TEXT NOT NULL, 
	incident VARCHAR(24), 
	CONSTRAINT pk_standings PRIMARY KEY (decision), 
	CONSTRAINT fk_standings_decision FOREIGN KEY(decision) REFERENCES decisions (id)
);
INSERT INTO "standings" VALUES('j-d957b0a53522b94d','in_force','','i-0a8fa1896a577564');
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
INSERT INTO "versions" VALUES('r-2f5870452e05e83f','d-582acb9f9884b55b','v-bf3e039151eaf4e3','2025-06-02',NULL,'Example Radio','Fighters overrun army post in Boulikessi',NULL,'en','{"id":"d-582acb9f9884b55b","url":null,"title":"Fighters overrun army post in Boulikessi","outlet":null,"section":null,"published":"2025-06-02","language":"en","text":"Fighters overrun army post in Boulikessi\n\nBAMAKO, 2 June 2025 (Example Radio) - Fighters of the JNIM group attacked an army post in Boulikessi, Mali, on Sunday and\n\nkilled 12 soldiers, a local official said. The Malian army has not confirmed the toll.\n\nJNIM claimed responsibility for the attack in a statement.","paragraphs":[[42,163],[165,251],[253,311]],"removed":[],"stated_sources":[],"links":[],"published_confidence":1.0,"agency":"Example Radio","dateline":{"place":"BAMAKO","date":"2025-06-02"},"retrieved":null,"capture":null,"version":"v-bf3e039151eaf4e3","notices":[]}','2026-11-23T04:38:32.964357Z');
INSERT INTO "versions" VALUES('r-f28d6db10cb11694','d-e379a5b27e98b890','v-516420e017eded0e','2025-06-03',NULL,'Example Daily','Twenty soldiers killed in JNIM attack on Boulikessi post, hospital says',NULL,'en','{"id":"d-e379a5b27e98b890","url":null,"title":"Twenty soldiers killed in JNIM attack on Boulikessi post, hospital says","outlet":null,"section":null,"published":"2025-06-03","language":"en","text":"Twenty soldiers killed in JNIM attack on Boulikessi post, hospital says\n\nMOPTI, 3 June 2025 (Example Daily) - JNIM fighters attacked an army post in Boulikessi, Mali, on 1 June and killed at least 20\n\nsoldiers, a hospital in Mopti said on Tuesday.","paragraphs":[[73,199],[201,247]],"removed":[],"stated_sources":[],"links":[],"published_confidence":1.0,"agency":"Example Daily","dateline":{"place":"MOPTI","date":"2025-06-03"},"retrieved":null,"capture":null,"version":"v-516420e017eded0e","notices":[]}','2026-11-23T04:38:34.208279Z');
INSERT INTO "versions" VALUES('r-f2cca0716f077397','d-adefcb08d0abb030','v-d700fe4b927b5f29','2025-06-04',NULL,'Example Radio','Gunmen kill four at market near Gao',NULL,'en','{"id":"d-adefcb08d0abb030","url":null,"title":"Gunmen kill four at market near Gao","outlet":null,"section":null,"published":"2025-06-04","language":"en","text":"Gunmen kill four at market near Gao\n\nGAO, 4 June 2025 (Example Radio) - Unidentified gunmen killed four civilians at a market near Gao in Mali on Tuesday, residents\n\nsaid. Nobody claimed the attack.","paragraphs":[[37,164],[166,198]],"removed":[],"stated_sources":[],"links":[],"published_confidence":1.0,"agency":"Example Radio","dateline":{"place":"GAO","date":"2025-06-04"},"retrieved":null,"capture":null,"version":"v-d700fe4b927b5f29","notices":[]}','2026-11-23T04:38:34.258648Z');
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
