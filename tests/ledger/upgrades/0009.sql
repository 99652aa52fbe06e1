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
INSERT INTO "captures" VALUES('k-212e9f2e1bb6f334','118ec757bb976df2639b02c6296b01a2237c61eddbca51f8064773c25e076970','pages/1-fighters.txt',NULL,'text',311,'2026-11-23T04:43:18+00:00','2026-11-23T04:43:21.983664Z');
INSERT INTO "captures" VALUES('k-9174d59d3427b3ae','f4144c1f936268846d46d076dbd9e48eeb22ebada33dc22b380a22158d4255ce','pages/2-hospital.txt',NULL,'text',247,'2026-11-23T04:43:22+00:00','2026-11-23T04:43:27.291692Z');
INSERT INTO "captures" VALUES('k-9ce47ef7a30388a0','2e8170447285e3f46db819e5b1e912da56f7a5c2e2693149882a1a56dcce17bf','pages/3-gao.txt',NULL,'text',198,'2026-11-23T04:43:27+00:00','2026-11-23T04:43:27.440461Z');
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
INSERT INTO "claims" VALUES('t-a2c3874a218652e0','c-7106384462a9aa27',0,'outcome','asserts','outlet','outlet',NULL,NULL,'{"id":"c-7106384462a9aa27","claimant":"outlet","claimant_type":"outlet","via":null,"stance":"asserts","stance_detail":null,"about":"outcome","value":null,"hedge":null,"quote":"Fighters overrun army post in Boulikessi","start":0,"end":40,"content_span":[0,40],"source_span":null,"cue_span":null,"scope":"incident","claimant_id":null,"chain":[{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"outlet.tells","probability":null}');
INSERT INTO "claims" VALUES('t-a2c3874a218652e0','c-4462f027f324f404',1,'occurrence','asserts','outlet','outlet',NULL,NULL,'{"id":"c-4462f027f324f404","claimant":"outlet","claimant_type":"outlet","via":null,"stance":"asserts","stance_detail":null,"about":"occurrence","value":null,"hedge":null,"quote":"BAMAKO, 2 June 2025 (Example Radio) - Fighters of the JNIM group attacked an army post in Boulikessi, Mali, on Sunday and","start":42,"end":163,"content_span":[42,163],"source_span":null,"cue_span":null,"scope":"incident","claimant_id":null,"chain":[{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"outlet.tells","probability":null}');
INSERT INTO "claims" VALUES('t-a2c3874a218652e0','c-f894ae585fd410af',2,'fatalities','asserts','local official','local_official',12,12,'{"id":"c-f894ae585fd410af","claimant":"local official","claimant_type":"local_official","via":null,"stance":"asserts","stance_detail":null,"about":"fatalities","value":{"low":12,"high":12,"group":"state_forces","harm":null},"hedge":null,"quote":"killed 12 soldiers, a local official said","start":165,"end":206,"content_span":[165,183],"source_span":[185,201],"cue_span":[202,206],"scope":"incident","claimant_id":null,"chain":[{"name":"local official","type":"local_official"},{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"say.content_first","probability":null}');
INSERT INTO "claims" VALUES('t-a2c3874a218652e0','c-aeab4c5beedbc420',3,'fatalities','unconfirmed','Malian army','military',NULL,NULL,'{"id":"c-aeab4c5beedbc420","claimant":"Malian army","claimant_type":"military","via":null,"stance":"unconfirmed","stance_detail":"not_confirmed","about":"fatalities","value":null,"hedge":null,"quote":"The Malian army has not confirmed the toll","start":208,"end":250,"content_span":[208,250],"source_span":[208,223],"cue_span":[224,241],"scope":"incident","claimant_id":"fama","chain":[{"name":"Malian army","type":"military"},{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"has_not_confirmed","probability":null}');
INSERT INTO "claims" VALUES('t-a2c3874a218652e0','c-e064dfa413838822',4,'responsibility','asserts','JNIM','armed_group',NULL,NULL,'{"id":"c-e064dfa413838822","claimant":"JNIM","claimant_type":"armed_group","via":null,"stance":"asserts","stance_detail":null,"about":"responsibility","value":null,"hedge":null,"quote":"JNIM claimed responsibility for the attack in a statement","start":253,"end":310,"content_span":[253,310],"source_span":[253,257],"cue_span":[258,280],"scope":"incident","claimant_id":"jnim","chain":[{"name":"JNIM","type":"armed_group"},{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"claims_responsibility","probability":null}');
INSERT INTO "claims" VALUES('t-ed381b43efb4c4a3','c-366fb3350bdc3eeb',0,'fatalities','asserts','hospital','medical',20,20,'{"id":"c-366fb3350bdc3eeb","claimant":"hospital","claimant_type":"medical","via":null,"stance":"asserts","stance_detail":null,"about":"fatalities","value":{"low":20,"high":20,"group":"state_forces","harm":null},"hedge":null,"quote":"Twenty soldiers killed in JNIM attack on Boulikessi post, hospital says","start":0,"end":71,"content_span":[0,56],"source_span":[58,66],"cue_span":[67,71],"scope":"incident","claimant_id":null,"chain":[{"name":"hospital","type":"medical"},{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"say.content_first","probability":null}');
INSERT INTO "claims" VALUES('t-ed381b43efb4c4a3','c-ac298d0e40cb3bb2',1,'fatalities','asserts','outlet','outlet',20,NULL,'{"id":"c-ac298d0e40cb3bb2","claimant":"outlet","claimant_type":"outlet","via":null,"stance":"asserts","stance_detail":null,"about":"fatalities","value":{"low":20,"high":null,"group":"unknown","harm":null},"hedge":"at least","quote":"MOPTI, 3 June 2025 (Example Daily) - JNIM fighters attacked an army post in Boulikessi, Mali, on 1 June and killed at least 20","start":73,"end":199,"content_span":[73,199],"source_span":null,"cue_span":null,"scope":"incident","claimant_id":null,"chain":[{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"outlet.tells","probability":null}');
INSERT INTO "claims" VALUES('t-93b6843ff3f39002','c-2cdfc6093e359697',0,'fatalities','asserts','outlet','outlet',4,4,'{"id":"c-2cdfc6093e359697","claimant":"outlet","claimant_type":"outlet","via":null,"stance":"asserts","stance_detail":null,"about":"fatalities","value":{"low":4,"high":4,"group":"unknown","harm":null},"hedge":null,"quote":"Gunmen kill four at market near Gao","start":0,"end":35,"content_span":[0,35],"source_span":null,"cue_span":null,"scope":"incident","claimant_id":null,"chain":[{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"outlet.tells","probability":null}');
INSERT INTO "claims" VALUES('t-93b6843ff3f39002','c-371babd377da85b2',1,'fatalities','asserts','outlet','outlet',4,4,'{"id":"c-371babd377da85b2","claimant":"outlet","claimant_type":"outlet","via":null,"stance":"asserts","stance_detail":null,"about":"fatalities","value":{"low":4,"high":4,"group":"civilians","harm":null},"hedge":null,"quote":"GAO, 4 June 2025 (Example Radio) - Unidentified gunmen killed four civilians at a market near Gao in Mali on Tuesday, residents","start":37,"end":164,"content_span":[37,164],"source_span":null,"cue_span":null,"scope":"incident","claimant_id":null,"chain":[{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"outlet.tells","probability":null}');
INSERT INTO "claims" VALUES('t-93b6843ff3f39002','c-a45c85055f6f2990',2,'responsibility','unconfirmed','outlet','outlet',NULL,NULL,'{"id":"c-a45c85055f6f2990","claimant":"outlet","claimant_type":"outlet","via":null,"stance":"unconfirmed","stance_detail":"no_claim","about":"responsibility","value":null,"hedge":null,"quote":"Nobody claimed the attack","start":172,"end":197,"content_span":[172,197],"source_span":null,"cue_span":[172,190],"scope":"incident","claimant_id":null,"chain":[{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"no_claim","probability":null}');
CREATE TABLE decision_documents (
	decision VARCHAR(24) NOT NULL, 
	document VARCHAR(24) NOT NULL, 
	CONSTRAINT pk_decision_documents PRIMARY KEY (decision, document), 
	CONSTRAINT fk_decision_documents_decision FOREIGN KEY(decision) REFERENCES decisions (id)
);
INSERT INTO "decision_documents" VALUES('j-a75c9ccffa8aae56','d-582acb9f9884b55b');
INSERT INTO "decision_documents" VALUES('j-a75c9ccffa8aae56','d-e379a5b27e98b890');
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
INSERT INTO "decisions" VALUES('j-a75c9ccffa8aae56','accept','Ana','2026-11-23T04:43:41.952541Z',NULL,'{"id":"j-a75c9ccffa8aae56","kind":"accept","author":"Ana","time":"2026-11-23T04:43:41.952541Z","reason":"two residents confirmed it","groups":[[{"document":"d-582acb9f9884b55b","seed":"i-0a8fa1896a577564","date":"2025-06-01","place":"Boulikessi","quotes":["BAMAKO, 2 June 2025 (Example Radio) - Fighters of the JNIM group attacked an army post in Boulikessi, Mali, on Sunday and","Fighters overrun army post in Boulikessi","JNIM claimed responsibility for the attack in a statement","The Malian army has not confirmed the toll","killed 12 soldiers, a local official said"]},{"document":"d-e379a5b27e98b890","seed":"i-ea7a252eaa46e49f","date":"2025-06-01","place":"Boulikessi","quotes":["MOPTI, 3 June 2025 (Example Daily) - JNIM fighters attacked an army post in Boulikessi, Mali, on 1 June and killed at least 20","Twenty soldiers killed in JNIM attack on Boulikessi post, hospital says"]}]],"claims":[],"changes":[{"field":"place","before":"{\"admin1\":\"Mopti\",\"country\":\"ML\",\"gazetteer_id\":\"onrecord:boulikessi\",\"lat\":14.95,\"lon\":-1.3,\"name\":\"Boulikessi\",\"precision\":\"settlement\",\"span\":null}","after":"{\"admin1\":\"Mopti\",\"country\":\"ML\",\"gazetteer_id\":\"onrecord:boulikessi\",\"lat\":14.95,\"lon\":-1.3,\"name\":\"Boulikessi\",\"precision\":\"settlement\",\"span\":null}","told":["{\"admin1\":\"Mopti\",\"country\":\"ML\",\"gazetteer_id\":\"onrecord:boulikessi\",\"lat\":14.95,\"lon\":-1.3,\"name\":\"Boulikessi\",\"precision\":\"settlement\",\"span\":null}"]}],"undoes":null}','2026-11-23T04:43:41.952541Z');
CREATE TABLE documents (
	id VARCHAR(24) NOT NULL, 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_documents PRIMARY KEY (id)
);
INSERT INTO "documents" VALUES('d-582acb9f9884b55b','2026-11-23T04:43:21.983664Z');
INSERT INTO "documents" VALUES('d-e379a5b27e98b890','2026-11-23T04:43:27.291692Z');
INSERT INTO "documents" VALUES('d-adefcb08d0abb030','2026-11-23T04:43:27.440461Z');
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
INSERT INTO "drafts" VALUES('t-a2c3874a218652e0','x-c92b979ed634b1ae','d-582acb9f9884b55b','i-0a8fa1896a577564','{"id":"t-a2c3874a218652e0","seed":"i-0a8fa1896a577564","document":"d-582acb9f9884b55b","first":"2025-06-01","last":"2025-06-01","precision":"day","dated":true,"place":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":null},"acted":["jnim"],"hit":["fama"],"acted_kinds":["armed_group"],"hit_kinds":["site","state_forces"],"event_type":"Battles","sub_event_type":"Non-state actor overtakes territory","killed":{"low":12,"high":12,"best":12},"signature":"1:AAAALwfDvYIU3Q6LFWTPyxcvaogXzf1DGLSUoSdh6m4ovF+WLVP1BC24iPU/ZQWJQCtZYUBTgI1KDnkaUgjZmFLJN1pX9hojYJdlx2CtF51hevIUYc1uim66AVtvAJdcdTYyInagPjZ85qk6gs6gU4PfEcSIecdFlVmKUZbdeISeacb2oxlNK6TFF/ipzUy0rm4u0LKJ6HK0OuVQu3RjvL2yhwPDIp4h0VDKm+rVhLfuAT8e8OjM8PTNzJb5MUzA","published":"2025-06-02","weapons":[],"injured":null,"terms":"AjrC95DCEJbsQeBR8AWopXDuaU6auHbcBbuyi9ai_EmHcqCLr39sKrts5wNtyEbzF74EY4UO5M69bD","names":"BIhP9SRWbXOAcqddLqizojIkkSrnoqs6Vz1W","headline":"AjrDCEWopr39ts5","quotes":"","ages":[],"addresses":[],"whole":false}','{"id":"i1","date":"2025-06-01","date_end":null,"date_precision":"day","place":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":[132,142]},"event_type":"Battles","sub_event_type":"Non-state actor overtakes territory","perpetrator":[{"name":"JNIM","actor_id":"jnim","kind":"armed_group","span":[96,100]}],"target":[{"name":"Malian army","actor_id":"fama","kind":"state_forces","span":[175,183]},{"name":"army post","actor_id":null,"kind":"site","span":[119,128]}],"weapons":[],"outcome":[{"kind":"overran","span":[9,16]}],"fatalities":{"low":12,"high":12,"best":12},"injured":null,"tolls":[{"harm":"killed","group":"state_forces","low":12,"best":12,"high":12,"hedge":null,"status":"reported","claims":["c-f894ae585fd410af"]}],"status":"reported","claims":[],"fields":{"date":{"value":"2025-06-01","status":"reported","flags":[],"rule":"date.weekday; the outlet''s own voice, no source named","claims":["c-4462f027f324f404"]},"place":{"value":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":[132,142]},"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-4462f027f324f404"]},"event_type":{"value":"Battles","status":"reported","flags":["not_confirmed: The Malian army has not confirmed the toll"],"rule":"one disinterested root","claims":["c-7106384462a9aa27","c-4462f027f324f404","c-f894ae585fd410af","c-aeab4c5beedbc420","c-e064dfa413838822"]},"perpetrator":{"value":[{"name":"JNIM","actor_id":"jnim","kind":"armed_group","span":[96,100]}],"status":"claimed","flags":[],"rule":"only interested roots","claims":["c-e064dfa413838822"]},"target":{"value":[{"name":"Malian army","actor_id":"fama","kind":"state_forces","span":[175,183]},{"name":"army post","actor_id":null,"kind":"site","span":[119,128]}],"status":"reported","flags":[],"rule":"one disinterested root","claims":["c-4462f027f324f404","c-f894ae585fd410af"]},"weapons":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"outcome":{"value":[{"kind":"overran","span":[9,16]}],"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-7106384462a9aa27"]},"fatalities":{"value":{"low":12,"high":12,"best":12},"status":"reported","flags":["not_confirmed: The Malian army has not confirmed the toll"],"rule":"one disinterested root","claims":["c-f894ae585fd410af","c-aeab4c5beedbc420"]},"injured":{"value":null,"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]}},"cluster":null,"totals":[{"harm":"killed","claimant":"local official","low":12,"best":12,"high":12,"groups":["state_forces"],"claims":["c-f894ae585fd410af"]}]}','2026-11-23T04:43:21.983664Z');
INSERT INTO "drafts" VALUES('t-ed381b43efb4c4a3','x-df82d9f56d2590d3','d-e379a5b27e98b890','i-ea7a252eaa46e49f','{"id":"t-ed381b43efb4c4a3","seed":"i-ea7a252eaa46e49f","document":"d-e379a5b27e98b890","first":"2025-06-01","last":"2025-06-01","precision":"day","dated":true,"place":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":null},"acted":["jnim"],"hit":["fama"],"acted_kinds":["armed_group"],"hit_kinds":["site","state_forces"],"event_type":"Battles","sub_event_type":"Armed clash","killed":{"low":20,"high":20,"best":20},"signature":"1:AAAAKAXWWloNEeCPD9cGoRcpcVgXL2qIGLSUoSJnQ3QnrP8mKLxfli14cvovG1/TMnh8NzK8COhAK1lhSxd/pVLJN1pb5S+bYK0XnWTv3g1ugRRXbwCXXHBuif9x0aqfejofpXpi+JicVuw4n8GJqaPqWhKkWOD/rYTkIa6u0hS3cxtfxLbx18dHNl/dfVee6LKvGOr2oiPsqXT78ZfU5PsRZZE=","published":"2025-06-03","weapons":[],"injured":null,"terms":"DCEJbsJiqQoLRrhR8AWopXDuauHbuyjHdjp2r39sKrts54UO5M67B27wm9bD","names":"HzrOUpP9SRWbSQzXOAm4enoq8uP","headline":"JbsJiqQoLRrhR8AWopsKrts59bD","quotes":"","ages":[],"addresses":[],"whole":false}','{"id":"i1","date":"2025-06-01","date_end":null,"date_precision":"day","place":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":[149,159]},"event_type":"Battles","sub_event_type":"Armed clash","perpetrator":[{"name":"JNIM","actor_id":"jnim","kind":"armed_group","span":[110,114]}],"target":[{"name":"post","actor_id":null,"kind":"site","span":[52,56]},{"name":"Malian army","actor_id":"fama","kind":"state_forces","span":[7,15]},{"name":"army post","actor_id":null,"kind":"site","span":[136,145]}],"weapons":[],"outcome":[],"fatalities":{"low":20,"high":20,"best":20},"injured":null,"tolls":[{"harm":"killed","group":"state_forces","low":20,"best":20,"high":20,"hedge":null,"status":"reported","claims":["c-366fb3350bdc3eeb"]},{"harm":"killed","group":"unknown","low":20,"best":20,"high":null,"hedge":"at least","status":"reported","claims":["c-ac298d0e40cb3bb2"]}],"status":"reported","claims":[],"fields":{"date":{"value":"2025-06-01","status":"reported","flags":[],"rule":"date.day_month; one disinterested root","claims":["c-ac298d0e40cb3bb2"]},"place":{"value":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":[149,159]},"status":"reported","flags":[],"rule":"one disinterested root","claims":["c-ac298d0e40cb3bb2"]},"event_type":{"value":"Battles","status":"reported","flags":[],"rule":"one disinterested root","claims":["c-366fb3350bdc3eeb","c-ac298d0e40cb3bb2"]},"perpetrator":{"value":[{"name":"JNIM","actor_id":"jnim","kind":"armed_group","span":[110,114]}],"status":"reported","flags":[],"rule":"one disinterested root","claims":["c-ac298d0e40cb3bb2"]},"target":{"value":[{"name":"post","actor_id":null,"kind":"site","span":[52,56]},{"name":"Malian army","actor_id":"fama","kind":"state_forces","span":[7,15]},{"name":"army post","actor_id":null,"kind":"site","span":[136,145]}],"status":"reported","flags":[],"rule":"one disinterested root","claims":["c-366fb3350bdc3eeb","c-ac298d0e40cb3bb2"]},"weapons":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"outcome":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"fatalities":{"value":{"low":20,"high":20,"best":20},"status":"reported","flags":[],"rule":"one disinterested root","claims":["c-366fb3350bdc3eeb","c-ac298d0e40cb3bb2"]},"injured":{"value":null,"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]}},"cluster":null,"totals":[{"harm":"killed","claimant":"hospital","low":20,"best":20,"high":20,"groups":["state_forces"],"claims":["c-366fb3350bdc3eeb"]}]}','2026-11-23T04:43:27.291692Z');
INSERT INTO "drafts" VALUES('t-93b6843ff3f39002','x-bc8c04500099bd04','d-adefcb08d0abb030','i-bf2eeb6e5d1bb1d0','{"id":"t-93b6843ff3f39002","seed":"i-bf2eeb6e5d1bb1d0","document":"d-adefcb08d0abb030","first":"2025-06-03","last":"2025-06-03","precision":"day","dated":true,"place":{"name":"Gao","country":"ML","admin1":"Gao","lat":16.27167,"lon":-0.04472,"precision":"near","gazetteer_id":"geonames:2457163","span":null},"acted":[],"hit":[],"acted_kinds":[],"hit_kinds":["civilians","site"],"event_type":"Violence against civilians","sub_event_type":"Attack","killed":{"low":4,"high":4,"best":4},"signature":"1:AAAAHgMuvygH7L1gC0FL8g+impQjP2RlPX0qOz3H3MJAK1lhR/aRkUmSoEdbp5jCY3BQVGPW8qdxukY2fKua137WRpWKvNOgjzv+EZmE70egID26pCOn26S6VHGw0lEyyD8B79e1dUDjoARj6cdTGewvEZr3pnjU+TFMwA==","published":"2025-06-04","weapons":[],"injured":null,"terms":"BylEzIJbsR8AXDuYrLa6ybuydkwjYtkMFpe7qCLvHf4EY4UO5M67B28nB","names":"A9sKieP9SXOAdLqm4enoqoc3z1W7Ml","headline":"BylEzIa6ydkwkMFvHf","quotes":"","ages":[],"addresses":[],"whole":false}','{"id":"i1","date":"2025-06-03","date_end":null,"date_precision":"day","place":{"name":"Gao","country":"ML","admin1":"Gao","lat":16.27167,"lon":-0.04472,"precision":"near","gazetteer_id":"geonames:2457163","span":[131,134]},"event_type":"Violence against civilians","sub_event_type":"Attack","perpetrator":[],"target":[{"name":"market","actor_id":null,"kind":"site","span":[119,125]},{"name":"civilians","actor_id":null,"kind":"civilians","span":[104,113]},{"name":"residents","actor_id":null,"kind":"civilians","span":[155,164]}],"weapons":[],"outcome":[],"fatalities":{"low":4,"high":4,"best":4},"injured":null,"tolls":[{"harm":"killed","group":"unknown","low":4,"best":4,"high":4,"hedge":null,"status":"reported","claims":["c-2cdfc6093e359697"]},{"harm":"killed","group":"civilians","low":4,"best":4,"high":4,"hedge":null,"status":"reported","claims":["c-371babd377da85b2"]}],"status":"reported","claims":[],"fields":{"date":{"value":"2025-06-03","status":"reported","flags":[],"rule":"date.weekday; the outlet''s own voice, no source named","claims":["c-371babd377da85b2"]},"place":{"value":{"name":"Gao","country":"ML","admin1":"Gao","lat":16.27167,"lon":-0.04472,"precision":"near","gazetteer_id":"geonames:2457163","span":[131,134]},"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-371babd377da85b2"]},"event_type":{"value":"Violence against civilians","status":"reported","flags":["no_claim: Nobody claimed the attack"],"rule":"the outlet''s own voice, no source named","claims":["c-2cdfc6093e359697","c-371babd377da85b2","c-a45c85055f6f2990"]},"perpetrator":{"value":[],"status":"unconfirmed","flags":["no_claim: Nobody claimed the attack"],"rule":"nobody asserts it","claims":["c-a45c85055f6f2990"]},"target":{"value":[{"name":"market","actor_id":null,"kind":"site","span":[119,125]},{"name":"civilians","actor_id":null,"kind":"civilians","span":[104,113]},{"name":"residents","actor_id":null,"kind":"civilians","span":[155,164]}],"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-371babd377da85b2"]},"weapons":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"outcome":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"fatalities":{"value":{"low":4,"high":4,"best":4},"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-2cdfc6093e359697","c-371babd377da85b2"]},"injured":{"value":null,"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]}},"cluster":null,"totals":[{"harm":"killed","claimant":"outlet","low":4,"best":4,"high":4,"groups":["civilians","unknown"],"claims":["c-2cdfc6093e359697","c-371babd377da85b2"]}]}','2026-11-23T04:43:27.440461Z');
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
INSERT INTO "edges" VALUES('t-a2c3874a218652e0','t-ed381b43efb4c4a3','weighed/1',1.0,'["same place Boulikessi","same day 2025-06-01","same actor jnim","same target fama","both Battles","killed 12, a later report 20","alike in words and names (0.95)"]','2026-11-23T04:43:27.291692Z');
CREATE TABLE extractions (
	id VARCHAR(24) NOT NULL, 
	version VARCHAR(24) NOT NULL, 
	engine VARCHAR(40) NOT NULL, 
	asides TEXT NOT NULL, 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_extractions PRIMARY KEY (id), 
	CONSTRAINT fk_extractions_version FOREIGN KEY(version) REFERENCES versions (id)
);
INSERT INTO "extractions" VALUES('x-c92b979ed634b1ae','r-a41f314c9ca2a005','rules-0.1.0','[[],[],[]]','2026-11-23T04:43:21.983664Z');
INSERT INTO "extractions" VALUES('x-df82d9f56d2590d3','r-bedf68ff01f503c1','rules-0.1.0','[[],[],[]]','2026-11-23T04:43:27.291692Z');
INSERT INTO "extractions" VALUES('x-bc8c04500099bd04','r-9dbfcc73e2c7895d','rules-0.1.0','[[],[],[]]','2026-11-23T04:43:27.440461Z');
CREATE TABLE filings (
	"key" VARCHAR(160) NOT NULL, 
	day VARCHAR(10) NOT NULL, 
	draft VARCHAR(24) NOT NULL, 
	CONSTRAINT pk_filings PRIMARY KEY ("key", day, draft), 
	CONSTRAINT fk_filings_draft FOREIGN KEY(draft) REFERENCES drafts (id)
);
INSERT INTO "filings" VALUES('n:ML:boulikessi','2025-06-01','t-a2c3874a218652e0');
INSERT INTO "filings" VALUES('i:onrecord:boulikessi','2025-06-01','t-a2c3874a218652e0');
INSERT INTO "filings" VALUES('s:ML:blks','2025-06-01','t-a2c3874a218652e0');
INSERT INTO "filings" VALUES('a:ML:jnim:12','2025-06-01','t-a2c3874a218652e0');
INSERT INTO "filings" VALUES('c:209:357','2025-06-01','t-a2c3874a218652e0');
INSERT INTO "filings" VALUES('n:ML:boulikessi','2025-06-01','t-ed381b43efb4c4a3');
INSERT INTO "filings" VALUES('i:onrecord:boulikessi','2025-06-01','t-ed381b43efb4c4a3');
INSERT INTO "filings" VALUES('s:ML:blks','2025-06-01','t-ed381b43efb4c4a3');
INSERT INTO "filings" VALUES('a:ML:jnim:20','2025-06-01','t-ed381b43efb4c4a3');
INSERT INTO "filings" VALUES('c:209:357','2025-06-01','t-ed381b43efb4c4a3');
INSERT INTO "filings" VALUES('n:ML:gao','2025-06-03','t-93b6843ff3f39002');
INSERT INTO "filings" VALUES('i:geonames:2457163','2025-06-03','t-93b6843ff3f39002');
INSERT INTO "filings" VALUES('c:212:359','2025-06-03','t-93b6843ff3f39002');
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
','2026-11-23T04:43:27.440461Z','2026-11-23T04:43:27.440461Z',X'7801ED594D6FDB4610FD2B042F6D01C925454AB274CBA10D50342D50A43DD4088425B99437A6B8EA7269D735F4DFFB66975FB228998AD3242E7293B85FC3E19B37336F1FDC22BEE61BE62E5D992B1E4B955C883C1609CFF5F7BE3B72458221318ED209E7D18C4F133F8AFCC4C388E289C00A5DB8CBAB772337619A63EAC49B4CC7DE6CEC059842CF563CC716799965D5FF2D168942C81CB313768F69DB8CC558FBE0E66C437BBC66124F6359E65ADDE3FF9B9FF197251B91FBCD68C6B4BBF4671793B93F9B8FDC8CB61B7B175E18CE27D8B17346CE99C2FA35FB876BCDB95A99575A7349A715CB4938C516646DB165D8E4CA0FFC911F84F44A322E377004193A66094FE3C8BB4C3C16455EE0B9BB91CB6F31BAD2F75BB2FA0F21339EC7DC616B26F2423BB1B815996079417B97D16A6FF62BAD597C83912D575BAE15D35259476AA6D61C675E35FED830758327F0418C59C67EEBCF1B41BE750B01D7B7F6FB8B913F990EB0BF39A06BE99133BA536A4779E1C8F783730E52BC30D022979C71D0743AF26703BE084CB9E36C2BE172834959EA5812A408A029D32C135A700C3E003077EE321CB9D7627D6D7E44BC80D3C31D209FBF2F01EE1AB48566BAC41A007E2B95C600F6123C4BCC3E16F60FEE2DCB4A42C11EFE7B97666C5D99A7CA8C96E86BEEC0D28CEB6F0A47DEE5CEAD14311F39B9740A592A208A904AC7C619131B5AECC6E360EE472C4A82F93C6197D368E2E2158D11347EC49E1AD0668B1E48638BD347EC302341F8263C5945084D0B430A4DC5325D3D800B9B88AEDCD220EDC584F6E7FF742FCF679F0C5E5D266DA17E9A80FBA2B80A4537972B83FBA5F38B8C6472EF987F3C71283499656A20FF59F13A8993349E798B8007D3C56C31A7703E0C627AC8C2697C39F5A6D374964E160BEF48649F7CDD333FC5738C1BCC09DD44D77C3562E626D6CA3C96792A9465BBF4C33E4F6E3F212B0AAE74E1084A9C5D561BE65E53D254F97F205D1E6E3CD43575CA6FBDD204FFD7DC3F3CF73738EA66EA4F9A6EBFD66C4D157D46CD7626591D563E43E3AC290EDB407B9A7E5AE23FC92C9876587E9DCB22EF86BE4953D9BEF837D92FCB9B7AF1447DFE5F86F9B044D8FBAD4FF61467427CA01943D1D274340D5A6CE1DE78B23FF17E00F2B1E4E9FE603772377C1371655B95DA3768857A7A128415265AB9E0769CCC3D2FE561B498CCA329AA23E4F644B1945A743D5E04D1EC320CD234488385E74D30A8382BBAED209AACA66B59A35B2779E187BFD9669B71E7379608121EB4402F86E7AFCB1CDDBF7323B2CC49D188A112746C3A764853706C2F53AAACDE715B469928AEA9756CFBC0D05841C24AFD7C36F6FDF12478EB85CB30584EE61761E88533FF4F4C34E50F692F8261D7946505A76FDC942F0F568F89C77D00A1E69019B5C27693B45FF5ACD6289A815B01C9A70101540B985C554C58065CE0D12AE19A89E6ED5884D598D609D88AF27AFBE9B592E516D3CBFC2647538B5DAF99DAD843010078698D43AD097F95D28847C33C0EEB140CF1A0BF90FC114C8DDF3449319532E18D02D23F6CF75C3DB427C525DFFB5FC4D28837B5E6D5F519E944D5AA6B283AA6ADAE14AAC68F95F653FDA76FC5F3B5C8C99DD42D90CE51750D76CA85E659464FB74AA27D873E5477CD982825F997577054151C9F0A8FEAECCAD48F0A47C5DF43E023DC921F76A3067E0729B8851ADEA0F1CE1700BFAE6E350080AF7E1D39A1F353997387941CE7DB3D72F8CE193BBFE746C11290801267DD5204FE1992680E24BA608F09C311B9F30632942373E76DC90B08A023A7AB8A55E00EA0691A7443F73A803706AD1CF615E0CFE4DBA3003FE8E53E02C0F793EC238E6D34087043CDB4C0056999A2A289866D2D29F532E871FDC2B03AF1A64F02B9C5D6022843CAE952278DFA8BF953EC7965E77934EF9351682DD3BC50FA84AF88E26DD1632E211E537D955DF638072FBB9F6448A0D61CD830C46C6A047C45A61408C988B2577D65140E47ED8375E0E71FB1672C545C66B819B15506E100D72DB04DAB92E3DFE38C77C4262835A824283354B6F75670FB2FB0335D8E96940849AAB6B4EC529D6554EEBA72689814E642CB31C23DA63FBFCA3AE82DF642C9242D78A95F9DFBC0226B3F493F95D28F54029632605A5BA91925144F209AE1FA02D461EF9EE0578A4C947189C8D718373F4D35C28D36DFCAF754B3D40EA9EE403AB722587770F9D154A37D2E22909F7BAD9166922EBFDA06AAEFD4B3773D6DE68E307B0C796DCDFA5970F7118BFBFF2BEE0E5CF465E2EED0CC5DDDB3534B4BFC07C3651C97CADC38B66D6380603641BD3ACA77192BF4F1517B993FA0E72CB7748759F5AC277A5356AC645A7744F8D3B1CB162477425FA31947AFD7E614A8F9FBED2CB299C43D6C3FF31FE7A14EF49BF5B89941792D0A672D70070F5F99A441BB22B3B5D7EE752023E3ECFE05B3068FAE','Gao','Gao',16.27167,-0.04472,'near',4,1);
INSERT INTO "incidents" VALUES('i-0a8fa1896a577564','2025-06-01','2025-06-01','ML','Battles','Non-state actor overtakes territory','corroborated','
army post
fama
jnim
malian army
post
','2026-11-23T04:43:21.983664Z','2026-11-23T04:43:27.291692Z',X'7801ED5B598FDBC811FE2B0DBE641790263C256ADE6C240BEC26DE0D123FC5308426D91CD1C321151E333B31E6BFE7ABEEE64D8D3887BDDE45DEA466B38FAAAFEEE267A30C0FE2861B97469E1522CC8BE822C9C2241259F567CB5819498447C9DAE47ECC2D7FB7E1DE76EB6D5C3C294494E08DAA342E3F6086E05B6E7BB6E0DCDD0877171B1F5746C42B81D76DD3F6D6E6666DD28234B6171996CDEA34D5FF8F582829933CC3EC88DF63DA31E521DEFD6C64FC86D6789BD769722DCA32C1C330AFB3AAB8C7F0BBBFE32F8F6E92CCA27FF9B1A2E729AF8C4BCBBDD879F84D8BAEAD0B076BF676294555A5E206D7C4FC2BFE5FFC15A2D8CBEB3694B80CFA9B96478E953E588EBDB25C9B6E9787B55C00675E7BBECDC36017EF7CDF0D3C2F301E5686B8C5F2FBEAFE282FC069C312BB9575B01F3CFA39CFD66505BA301E5679C1F25B51541C976595288A04439222A2388AAAE0F88B63B484F9E9E71FDF110DE84D75FC4F59728391EB84886CF0E24644FBAB22AF8FB4B7BAC46EB3B24CF3FC1D30A3E2C5950039BB1DDFF134E119C3C274ACDEC6310790DA8DE58DF6715E84EAD69A7C5B6F65F9CEF9AD57ED0D692376CC4BE254B79B428FBE64990068EDED2C6BB7B26CFFFC1E987127F831CF08C3F893D7559813DC7059BD32F1A200E3DBC5B1F466D1CA31AF40A82AC1ED01E334BF332E6D73651C92AB4383FD40E052187D809C659F6A4854F3848857E34540BD28F22007DBF17065C4894823B9A092ADCFC62D4F6BC2D740C84EBE9EF22B7DD7A24EE56B0C3011470824B0CA22086106D0E15C2262459E43BA216E294F6EE835235CBBEEC68E4D7B1B3BB61BBB26298270CD437BE747A670CD307082C026D997E7A2974E1CB1911EB9EE8CFC40BED6C2D9EEB817D85BB1F3037F67D2BACF38CC03F10B0A26822004D01A0A3AA4350A9E567A003C68758EA6698BC0DFA3F2F92621F0BBA6E86F8858E3D39A6FBD70178671CC7DCE85B781E04D11DC372B9DDCBDED4CCF29B5A2F58291E5D53ECCB33821AB71C9DE1F04EBA97B76E025C314D64E61156654799A92683E53A56C2D73E3F8A458F88E737B2B55CAAC9E89FD9D8BBBFB5E1CB996C963A57C040FDCD00B848882D0B54D3928CC8D1BC5DCB51CDFF17DDB9683CE6613078EE39941143A4204EAF565BAABA3E139188C74D457B9DDC70798CBC6129C3CEA3975BA903E8BD569DF61698FD7F9115FDA73693560218E79A1EDE7C400E69998317B048D9ED59B85D332ABF7F5EE7B0E984B2CEAC28B2E8540E33CCE70BFA75640ECCEAF337E8F5E640BB5B1BB36819BFD1AFED6AC1E5C28BD739E5987D13F1457CE09C448532F33397D55DBD1ED29E18967AFBC490831D1CDA4D175ECFB22A66C5796878B36B440A430E357F7367B7AB4E520987417ECD13B8576FA27971E716421A4976AA336D6EBD411366C65B7CE5AB7061A299E886E86382CBA67BC2C119E972CA178B4351258681AF1504CD910FED971CEC7A5D76BA3D7EE7AAF10C6B6E479D48A921B88FD5351FDA964F95DC66EF324142B388BACCC6BA40018619922D89662881B27BED13C155FE116E7B8808D1F3F58CFC19AE1EAA3405ECCC061C6A00D42CFA50E1EE3D0AB38F48B5CA4599BC4E77CF385523D27503A8F62D94D1E857EA92C8A653F9C17B6119B979DB9AFF127891C4AE9F4D238239C3D8A0B08C042522CD5006D12A9D5002AD5D122E4D5541C08793EA30286DC889B40142A0DD4D0469AA049BE14ECC6449502BE5D07B1234C67677996E0B12B1C288EA8E031B26546B5E676E8F85B97DB96BF41C69922BE42F052A5F190D0CE0BC1AC0B93C64B681D26F33A6C90C491E3C834B361DA8C664B5794E924AA9CA7BC58A61DD320AF0EAC8BB1AE933445AE0C40649C21F12C0AA6342596C6019002BC16F0F9D81D52EB25E359243561C9BE33919EFE9EC266A537DBB4D495C8424A6DFFF5577E734C05FB278F921C2B5509D42BC67F400211BB40CD526AB2568958991FA56D06B7AC8BB459F6580769521E28C3D8A50A292C5649FF667CB3B6ACB5EDBC37DD4BD7B9B4AD8B9D0F8CBAFFC644691C294B9870AC1AF3B414A414075C9DE07DC855CFDA204017A6B515C8C59994B2EDB82A22C7B702D71131C2799713CBFFC05CFD0B4F524A9F375C7D7F07CADEC358A65142CCD5B00247294C66C8E0F0F09AE57D064B9EAFD8212F8F0952CDACE4F794AD3DC7744558AAF49C60FAF6C2DE599B9D7D8AE97D25FA591588664CB936A81C0516D496A46B80C349238BB1A62AD23EB84D50836AB55546B51F437B5A780D0A0C43FB4854205B338F07785B2D2EB3F6DA60348F81F52BACA2D6FC4F9DCB52D41384077B16581EFA5D56AB5CFC80085454D2D1551473E5520D4539387A506D17D662F01F3A4916819AD25A9F125472D26F1D784225A6D6F16FA9A36B48FA3F9903915D25191189926EC4769D7C53532E2A91A6347A44F1800709EA106DDE9BB2FA784F68F55268F53290E319EDACF7D6473D07B2276996427C421D91D0487420A522CB70F3C506CACA7C0D5085615D1450C5A4A4B42BA6B8348BABB76FDEBDF9DB2F2B66B39F6A2494C8AAB0EF061AFC7BB6661DFA62993895A22D4B735AC0614874656D46A1AF642A76454AE05F7546C60BD604A7D34075E10A49A45A1BD43A4750C5430CFF1FAC2F378327C13AE74C76604DF3102A3A8FE32424FB39D58472C2BE37E1051AB11748B4E09D759D5559F852C6C0A2ABD51E90046884D198C57BEBF5B4164BBA3F834BC220418E5B7C5A1B54E325406D733301283D5575E1813AFD60F9DECA362DB239AD4EFD00F1C220E5509EA95827DCD00A76C4845E5AE419AA18F6F8A21143145464FDFAB43E9E1CE95B54C873F15C87F1619E6A6CEA6FC80A71D9CA3007ED61683232F8C33016986A6CFF1CD21F51D34FA867B5B8B54DBFC1AD37F501E8A9ED4DDC004014E33669DC3E6E6D7765BB04E673B86DB2E0E1D82518D258C3B625EDCB008BEADE7E500004A14F03568743DF224CE7AA181D4C75DD698C4FE8BC5EA3CC1C4417FAA3E89EA0969244BB5DAD067E0497D2119007A2B68BC1FB0C1D34D259D021002202CE201E55D3BCA4CDBFEDC1EA4BF5EA583330C5538C13F2643AAE7161E92DDBDB8E60EA01BBBE9C7CC66F3574983C81A9A6B1C6679FB42F83A8A451B91F92E85198EA137E8B309DCBFE74306DE23ADC6E0C550035813B81272F80E99CEA9C4D6F3DDB4978BD985663BC89C5B6D6C47F30554D65886EE078435E424F056FB6ABED1205AC847582EB1E531ADDAB79F1325C3FCD57E89D6280EB99F4CBD3C2B627E5064E7AC293C278876015AEA34C3083EAD6C5FAD2A056BC6D605D67D7192A1638D09CDB6BF08AA5482ED2819B24C2BB5FFEF1FEC71573E6623D99D7A1584FAAF4B8C9D529E5BD34BCB3D4CA942CD48E76730A9554D4E2B06D34BEB5DB4D04020F313C56F81AD6AD2BADFE9FF3464E0843CB302D0AFAFFABA427BE4988839AAA27927234324731CEA2E88AED20F207728604A26ECFA6C9526752C13E8E565FDDA0F861AEA1189B436EF01E64E807129FA408EB94E3AFCCC51200D0158D547BF377EC3A9E381419138E76E536EB34DB8C39BCC183AC89480A683770B654DDA8C8CEF3EF5FBC2A6AF19AF7D6EB8DAFBDD8637EDABD7B00D577EF8D34176FED74FFDE0D7F460C9F28EFC50C3F71F1D3E719307BB2EF18AE3D666B674A5FF8B4933744F85762F4E9E30CEE3B93DB3C09EE4950AE6F3E19D72B8CF20743329CE0FBE43C2FE5FBC2C33D99283817757AAA629EB295E892A7EA17B451634D6564D26592D02A211BE0A12F5F9E7A9385F061ED77909C926E32B463B8FE82B9B8A1433570BF269C54E602279AB004641AD73864EF2EE636A9227E856A007D1F40FD06343F4AB22B3CC701A8F79F888E42237D26A3BADAE7CAC9C4E359BA3FC9D11B3520C8AF18FAC5958EEEAF1BD13C42EA19A5A5EB1A3DADF708910B9E9492841D95E76033A4BC6482ACB5F4E94ECE11B93C2D959A7680A64781E88557D5F71CBD2E1A15CBAACF2A2684C3824D45E754836A9CE6F429502F669BDBE5DC2A8F9FE28110744AD63BCFF99C98BF046ECAF9D482DE77C73BD8BD62C0F10531774EB09F092FEDC29F01D88444BF09C0A6A778687A5BA8F5439916E956CE7EF0D07CD21686E2480119AFAB038980F126A30FCFAA447E2A88EAC0B08DC1451B83677BAE45156DD5538077AABB9C526DF253C7B2F74583ECEB2349A2EA6A92295B86179119A511FC425620BBA2CFBA60D5E407591856DF0E512F10F27534AF6BC45831F59562AC7CF7D103BA7F2B83F88DCA5E4E6B376A255785C841DF067D4729D1B49F55EE547C4D11B2CE3F3D2B8BFDA68FFAA86C8D6C1A1952D5EEF70920739CC74D1D1B7F7AE752F8BC4BAA037A3D1067B7F1097D6632EC272107039D0CF31EC649FDAA36D07A4E7D8F42ED10D501417352B2AB049F618222D243A1A5C7D5AE468DA14FEFE17F767CC14E','Boulikessi','Mopti',14.95,-1.3,'settlement',20,2);
CREATE TABLE members (
	draft VARCHAR(24) NOT NULL, 
	incident VARCHAR(24) NOT NULL, 
	CONSTRAINT pk_members PRIMARY KEY (draft), 
	CONSTRAINT fk_members_draft FOREIGN KEY(draft) REFERENCES drafts (id)
);
INSERT INTO "members" VALUES('t-a2c3874a218652e0','i-0a8fa1896a577564');
INSERT INTO "members" VALUES('t-ed381b43efb4c4a3','i-0a8fa1896a577564');
INSERT INTO "members" VALUES('t-93b6843ff3f39002','i-bf2eeb6e5d1bb1d0');
CREATE TABLE memberships (
	seq INTEGER NOT NULL, 
	draft VARCHAR(24) NOT NULL, 
	incident VARCHAR(24), 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_memberships PRIMARY KEY (seq), 
	CONSTRAINT fk_memberships_draft FOREIGN KEY(draft) REFERENCES drafts (id)
);
INSERT INTO "memberships" VALUES(1,'t-a2c3874a218652e0','i-0a8fa1896a577564','2026-11-23T04:43:21.983664Z');
INSERT INTO "memberships" VALUES(2,'t-ed381b43efb4c4a3','i-0a8fa1896a577564','2026-11-23T04:43:27.291692Z');
INSERT INTO "memberships" VALUES(3,'t-93b6843ff3f39002','i-bf2eeb6e5d1bb1d0','2026-11-23T04:43:27.440461Z');
CREATE TABLE note_sheets (
	note VARCHAR(24) NOT NULL, 
	engine VARCHAR(40) NOT NULL, 
	sheet TEXT NOT NULL, 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_note_sheets PRIMARY KEY (note, engine), 
	CONSTRAINT fk_note_sheets_note FOREIGN KEY(note) REFERENCES notes (id)
);
INSERT INTO "note_sheets" VALUES('n-b771281edb9c6504','rules-0.1.0','{"schema":"onrecord.report/1","report":{"id":"d-da201c1e179dbf55","url":"urn:onrecord:note:n-b771281edb9c6504","title":null,"outlet":"field note","section":null,"published":"2025-06-05","language":"en","text":"Five civilians were killed at the market near Gao on Tuesday, she said.","paragraphs":[[0,71]],"removed":[],"stated_sources":[],"links":[],"published_confidence":1.0,"agency":null,"dateline":null,"retrieved":null,"capture":"b771281edb9c6504e0d73321f77a4e118f4abe19d02841ccf25b4ae52ae65b75","version":"v-90494f6aeca35526","notices":[],"kind":"note"},"incidents":[{"id":"i1","date":"2025-06-03","date_end":null,"date_precision":"day","place":{"name":"Gao","country":"ML","admin1":"Gao","lat":16.27167,"lon":-0.04472,"precision":"settlement","gazetteer_id":"geonames:2457163","span":null},"event_type":"Violence against civilians","sub_event_type":"Attack","perpetrator":[],"target":[],"weapons":[],"outcome":[],"fatalities":null,"injured":null,"tolls":[],"status":"reported","claims":[{"id":"c-43c30afd32d5d0f7","claimant":"a nurse","claimant_type":"medical","via":null,"stance":"asserts","stance_detail":null,"about":"occurrence","value":null,"hedge":null,"quote":"Five civilians were killed at the market near Gao on Tuesday, she said.","start":0,"end":71,"content_span":null,"source_span":null,"cue_span":null,"scope":"incident","claimant_id":null,"chain":[{"name":"a nurse","type":"medical"},{"name":"a nurse","type":"medical"},{"name":"field note","type":"outlet"}],"engine":"note","rule":"note.occurrence","probability":null}],"fields":{"date":{"value":"2025-06-03","status":"reported","flags":[],"rule":"date.note; one disinterested root","claims":["c-43c30afd32d5d0f7"]},"place":{"value":{"name":"Gao","country":"ML","admin1":"Gao","lat":16.27167,"lon":-0.04472,"precision":"settlement","gazetteer_id":"geonames:2457163","span":null},"status":"reported","flags":[],"rule":"place.note; one disinterested root","claims":["c-43c30afd32d5d0f7"]},"event_type":{"value":"Violence against civilians","status":"reported","flags":[],"rule":"event_type.note; one disinterested root","claims":["c-43c30afd32d5d0f7"]},"perpetrator":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"target":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"weapons":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"outcome":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"fatalities":{"value":null,"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"injured":{"value":null,"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]}},"cluster":null,"totals":[]}],"aggregates":[],"background":[],"assessments":[],"notices":[]}','2026-11-23T04:43:55.627621Z');
CREATE TABLE notes (
	id VARCHAR(24) NOT NULL, 
	author TEXT NOT NULL, 
	confidentiality VARCHAR(16) NOT NULL, 
	body TEXT NOT NULL, 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_notes PRIMARY KEY (id)
);
INSERT INTO "notes" VALUES('n-b771281edb9c6504','Ana','confidential','{"author":"Ana","source":"a nurse","source_type":"medical","source_id":null,"heard":"2025-06-05","words":"Five civilians were killed at the market near Gao on Tuesday, she said.","confidentiality":"confidential","when":{"date":"2025-06-03","date_end":null,"precision":"day"},"place":{"name":"Gao","country":"ML","admin1":"Gao","lat":16.27167,"lon":-0.04472,"precision":"settlement","gazetteer_id":"geonames:2457163","span":null},"event":"Attack","about":null,"value":null}','2026-11-23T04:43:55.627621Z');
CREATE TABLE onrecord_schema (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT onrecord_schema_pkc PRIMARY KEY (version_num)
);
INSERT INTO "onrecord_schema" VALUES('0009');
CREATE TABLE readings (
	capture VARCHAR(24) NOT NULL, 
	engine VARCHAR(40) NOT NULL, 
	version VARCHAR(24) NOT NULL, 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_readings PRIMARY KEY (capture, engine), 
	CONSTRAINT fk_readings_capture FOREIGN KEY(capture) REFERENCES captures (id), 
	CONSTRAINT fk_readings_version FOREIGN KEY(version) REFERENCES versions (id)
);
INSERT INTO "readings" VALUES('k-212e9f2e1bb6f334','rules-0.1.0','r-a41f314c9ca2a005','2026-11-23T04:43:21.983664Z');
INSERT INTO "readings" VALUES('k-9174d59d3427b3ae','rules-0.1.0','r-bedf68ff01f503c1','2026-11-23T04:43:27.291692Z');
INSERT INTO "readings" VALUES('k-9ce47ef7a30388a0','rules-0.1.0','r-9dbfcc73e2c7895d','2026-11-23T04:43:27.440461Z');
CREATE TABLE standings (
	decision VARCHAR(24) NOT NULL, 
	state VARCHAR(16) NOT NULL, 
	note TEXT NOT NULL, 
	incident VARCHAR(24), 
	CONSTRAINT pk_standings PRIMARY KEY (decision), 
	CONSTRAINT fk_standings_decision FOREIGN KEY(decision) REFERENCES decisions (id)
);
INSERT INTO "standings" VALUES('j-a75c9ccffa8aae56','in_force','','i-0a8fa1896a577564');
CREATE TABLE texts (
	"key" BIGINT NOT NULL, 
	version VARCHAR(24) NOT NULL, 
	CONSTRAINT pk_texts PRIMARY KEY ("key"), 
	CONSTRAINT fk_texts_version FOREIGN KEY(version) REFERENCES versions (id)
);
INSERT INTO "texts" VALUES(-6620518722096160763,'r-a41f314c9ca2a005');
INSERT INTO "texts" VALUES(-4692916842237983807,'r-bedf68ff01f503c1');
INSERT INTO "texts" VALUES(-7079715291105097379,'r-9dbfcc73e2c7895d');
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
INSERT INTO "versions" VALUES('r-a41f314c9ca2a005','d-582acb9f9884b55b','v-bf3e039151eaf4e3','2025-06-02',NULL,'Example Radio','Fighters overrun army post in Boulikessi',NULL,'en','{"id":"d-582acb9f9884b55b","url":null,"title":"Fighters overrun army post in Boulikessi","outlet":null,"section":null,"published":"2025-06-02","language":"en","text":"Fighters overrun army post in Boulikessi\n\nBAMAKO, 2 June 2025 (Example Radio) - Fighters of the JNIM group attacked an army post in Boulikessi, Mali, on Sunday and\n\nkilled 12 soldiers, a local official said. The Malian army has not confirmed the toll.\n\nJNIM claimed responsibility for the attack in a statement.","paragraphs":[[42,163],[165,251],[253,311]],"removed":[],"stated_sources":[],"links":[],"published_confidence":1.0,"agency":"Example Radio","dateline":{"place":"BAMAKO","date":"2025-06-02"},"retrieved":null,"capture":null,"version":"v-bf3e039151eaf4e3","notices":[],"kind":"news"}','2026-11-23T04:43:21.983664Z');
INSERT INTO "versions" VALUES('r-bedf68ff01f503c1','d-e379a5b27e98b890','v-516420e017eded0e','2025-06-03',NULL,'Example Daily','Twenty soldiers killed in JNIM attack on Boulikessi post, hospital says',NULL,'en','{"id":"d-e379a5b27e98b890","url":null,"title":"Twenty soldiers killed in JNIM attack on Boulikessi post, hospital says","outlet":null,"section":null,"published":"2025-06-03","language":"en","text":"Twenty soldiers killed in JNIM attack on Boulikessi post, hospital says\n\nMOPTI, 3 June 2025 (Example Daily) - JNIM fighters attacked an army post in Boulikessi, Mali, on 1 June and killed at least 20\n\nsoldiers, a hospital in Mopti said on Tuesday.","paragraphs":[[73,199],[201,247]],"removed":[],"stated_sources":[],"links":[],"published_confidence":1.0,"agency":"Example Daily","dateline":{"place":"MOPTI","date":"2025-06-03"},"retrieved":null,"capture":null,"version":"v-516420e017eded0e","notices":[],"kind":"news"}','2026-11-23T04:43:27.291692Z');
INSERT INTO "versions" VALUES('r-9dbfcc73e2c7895d','d-adefcb08d0abb030','v-d700fe4b927b5f29','2025-06-04',NULL,'Example Radio','Gunmen kill four at market near Gao',NULL,'en','{"id":"d-adefcb08d0abb030","url":null,"title":"Gunmen kill four at market near Gao","outlet":null,"section":null,"published":"2025-06-04","language":"en","text":"Gunmen kill four at market near Gao\n\nGAO, 4 June 2025 (Example Radio) - Unidentified gunmen killed four civilians at a market near Gao in Mali on Tuesday, residents\n\nsaid. Nobody claimed the attack.","paragraphs":[[37,164],[166,198]],"removed":[],"stated_sources":[],"links":[],"published_confidence":1.0,"agency":"Example Radio","dateline":{"place":"GAO","date":"2025-06-04"},"retrieved":null,"capture":null,"version":"v-d700fe4b927b5f29","notices":[],"kind":"news"}','2026-11-23T04:43:27.440461Z');
CREATE TABLE waiting (
	incident VARCHAR(24) NOT NULL, 
	points INTEGER NOT NULL, 
	CONSTRAINT pk_waiting PRIMARY KEY (incident)
);
CREATE TABLE watch_counts (
	name VARCHAR(40) NOT NULL, 
	label TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	CONSTRAINT pk_watch_counts PRIMARY KEY (name, label)
);
CREATE TABLE watch_hosts (
	host TEXT NOT NULL, 
	free VARCHAR(32) NOT NULL, 
	changed VARCHAR(32) NOT NULL, 
	robots TEXT, 
	robots_asked VARCHAR(32), 
	CONSTRAINT pk_watch_hosts PRIMARY KEY (host)
);
INSERT INTO "watch_hosts" VALUES('radio.example','2026-11-23T04:43:59.843800Z','2026-11-23T04:43:59.843800Z',NULL,NULL);
CREATE TABLE watch_jobs (
	id VARCHAR(24) NOT NULL, 
	kind VARCHAR(8) NOT NULL, 
	source TEXT NOT NULL, 
	target TEXT NOT NULL, 
	host TEXT NOT NULL, 
	name VARCHAR(24), 
	mark TEXT NOT NULL, 
	state VARCHAR(8) NOT NULL, 
	rank INTEGER NOT NULL, 
	due VARCHAR(32) NOT NULL, 
	changed VARCHAR(32) NOT NULL, 
	tries INTEGER NOT NULL, 
	worker VARCHAR(40), 
	reason TEXT, 
	notes TEXT NOT NULL, 
	text TEXT, 
	document TEXT, 
	added VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_watch_jobs PRIMARY KEY (id)
);
INSERT INTO "watch_jobs" VALUES('q-970a36c1ddce9521','source','Example Radio','https://radio.example/feed','radio.example',NULL,'','waiting',0,'2026-11-23T04:43:59.843800Z','2026-11-23T04:43:59.843800Z',0,NULL,NULL,'{}',NULL,NULL,'2026-11-23T04:43:59.843800Z');
CREATE TABLE watch_sources (
	name TEXT NOT NULL, 
	place TEXT NOT NULL, 
	active INTEGER NOT NULL, 
	interval FLOAT NOT NULL, 
	silent_after FLOAT NOT NULL, 
	added VARCHAR(32) NOT NULL, 
	asked VARCHAR(32), 
	answered VARCHAR(32), 
	spoke VARCHAR(32), 
	failures INTEGER NOT NULL, 
	listed INTEGER NOT NULL, 
	reason TEXT, 
	note TEXT, 
	etag TEXT, 
	modified TEXT, 
	cursor TEXT, 
	told VARCHAR(12), 
	CONSTRAINT pk_watch_sources PRIMARY KEY (name)
);
INSERT INTO "watch_sources" VALUES('Example Radio','https://radio.example/feed',1,900.0,86400.0,'2026-11-23T04:43:59.843800Z',NULL,NULL,NULL,0,0,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE watch_workers (
	id VARCHAR(40) NOT NULL, 
	machine TEXT NOT NULL, 
	pid INTEGER NOT NULL, 
	started VARCHAR(32) NOT NULL, 
	seen VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_watch_workers PRIMARY KEY (id)
);
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
CREATE INDEX ix_waiting_points ON waiting (points);
CREATE INDEX ix_notes_confidentiality ON notes (confidentiality);
CREATE INDEX ix_watch_jobs_host_state_rank_due ON watch_jobs (host, state, rank, due);
CREATE INDEX ix_watch_jobs_state_changed ON watch_jobs (state, changed);
CREATE INDEX ix_watch_jobs_name ON watch_jobs (name);
CREATE INDEX ix_texts_version ON texts (version);
CREATE VIRTUAL TABLE texts_words USING fts5(words, content='', tokenize='unicode61');
INSERT INTO texts_words(rowid, words) SELECT key, lower(json_extract(report, '$.text')) FROM texts JOIN versions ON versions.id = texts.version;
COMMIT;
