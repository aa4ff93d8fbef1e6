namespace EssayCoach.Web.Tests;
