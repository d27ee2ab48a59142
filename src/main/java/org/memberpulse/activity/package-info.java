/**
 * What the organization tells of its membership beside the profiles: what members did, and how many there are. Reports
 * about journeys are made of it.
 */
package org.memberpulse.activity;
