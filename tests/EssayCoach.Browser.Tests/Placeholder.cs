namespace EssayCoach.Browser.Tests;
